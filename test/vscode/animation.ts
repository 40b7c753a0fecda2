// The README's animation from the installed extension: a hover, a misquote mended, a
// quotation typed. Taken with the pictures.
import { writeFileSync } from "node:fs";
import { GIFEncoder, nearestColorIndex, quantize, type Color } from "gifenc";
import { PNG } from "pngjs";
import { goToNewParagraph, leaveHover, openDesk, suggestion, until } from "./drive";
import { DESK_FOLDER, DRAFT, hoverMisquote, hoverPerson, offerFix, UNUSED_QUOTATION } from "./scenes";
import { sleep } from "./workbench";

const SIZE = { width: 900, height: 520 };
/** One entry is kept for what stays as it was. */
const COLORS = 63;
/** Milliseconds that a frame stays: to read it, to follow a key. */
const READ = 2600;
const GLANCE = 1100;
const KEY = 110;

interface Frame {
  readonly image: PNG;
  readonly delay: number;
}

export async function takeAnimation(vsix: string, path: string): Promise<void> {
  const desk = await openDesk({ folder: DESK_FOLDER, file: DRAFT, vsix, theme: "light" });
  const { page } = desk;
  const frames: Frame[] = [];
  const take = async (delay: number): Promise<void> => {
    await sleep(delay === KEY ? 60 : 400);
    frames.push({ image: PNG.sync.read(await page.screenshot()), delay });
  };
  try {
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+b");
    await page.setViewportSize(SIZE);
    await page.addStyleTag({
      content: ".monaco-editor .cursor { visibility: inherit !important; animation: none !important }",
    });
    await page.evaluate(DRAW_MOUSE);
    await sleep(1000);
    await take(GLANCE);
    await hoverPerson(page);
    await take(READ);
    await leaveHover(page);
    await hoverMisquote(page);
    await take(READ);
    await leaveHover(page);
    await offerFix(page);
    await take(READ);
    await page.keyboard.press("Enter");
    await until(
      "the source's words",
      async () => (await page.locator(".view-line", { hasText: /will.not.open/ }).count()) || undefined,
    );
    await take(GLANCE);
    await goToNewParagraph(page);
    await take(KEY);
    await page.keyboard.type("“");
    await suggestion(page, "“");
    await take(GLANCE);
    for (const letter of "we lifted") {
      await page.keyboard.type(letter);
      await take(KEY);
    }
    await suggestion(page, UNUSED_QUOTATION.slice(0, 20));
    await take(READ);
    await page.keyboard.press("Enter");
    await until(
      "the quotation",
      async () => (await page.locator(".view-line", { hasText: /surprised.even/ }).count()) || undefined,
    );
    await take(READ);
  } finally {
    await desk.close();
  }
  writeFileSync(path, encode(frames));
}

/** One palette for all; of each frame only what changed, which is little. */
function encode(frames: readonly Frame[]): Uint8Array {
  const palette: readonly Color[] = [
    ...quantize(Buffer.concat(frames.map(({ image }) => image.data)), COLORS),
    [0, 0, 0],
  ];
  const kept = palette.length - 1;
  const encoder = GIFEncoder();
  const colors = palette.slice(0, kept);
  const known = new Map<number, number>();
  let before: Uint8Array | undefined;
  for (const { image, delay } of frames) {
    const index = toIndex(image, colors, known);
    const drawn = before ? index.map((color, i) => (color === before![i] ? kept : color)) : index;
    encoder.writeFrame(drawn, image.width, image.height, {
      ...(!before && { palette }),
      delay,
      dispose: 1,
      ...(before && { transparent: true, transparentIndex: kept }),
    });
    before = index;
  }
  encoder.finish();
  return encoder.bytes();
}

/**
 * The same colour is the same entry in every frame: gifenc's own look-up takes near colours for
 * one, and a frame's first for all of them.
 */
function toIndex({ data }: PNG, colors: readonly Color[], known: Map<number, number>): Uint8Array {
  const index = new Uint8Array(data.length / 4);
  for (let i = 0; i < index.length; i++) {
    const color = [data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!];
    const key = (color[0]! << 16) | (color[1]! << 8) | color[2]!;
    let entry = known.get(key);
    if (entry === undefined) {
      entry = nearestColorIndex(colors, color);
      known.set(key, entry);
    }
    index[i] = entry;
  }
  return index;
}

/** A picture of the page has no mouse: it is drawn where the mouse went last. */
const DRAW_MOUSE = `(() => {
  const arrow = document.createElement("div");
  arrow.innerHTML = '<svg width="14" height="22" viewBox="0 0 14 22"><path d="M1 1v16l4-4 3 7 3-1-3-7h5z" fill="#000" stroke="#fff" stroke-width="1.2"/></svg>';
  arrow.style.cssText = "position:fixed;left:0;top:0;z-index:100000;pointer-events:none";
  document.body.append(arrow);
  document.addEventListener("mousemove", ({ clientX, clientY }) => {
    arrow.style.transform = "translate(" + clientX + "px," + clientY + "px)";
  }, true);
})()`;
