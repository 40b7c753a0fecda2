// PDFs that are damaged or made to hurt: each is a source or a problem, in bounded time and memory, and the others are
// read. FUZZED_FILES=500 node test/run.mjs strain/pdfs tries more.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { deflateSync } from "node:zlib";
import { indexFiles, type PoolOptions } from "../../server/src/host/indexPool";
import { seedRandom, type Random } from "../bench/random";
import { makePdf, setLines, toFile } from "../support/makePdf";
import { hasGroff, setBook, writeBook } from "../support/setBook";

const FILES = Number(process.env["FUZZED_FILES"] ?? 60);
const SLOW = { timeout: 1_200_000 };
const GOOD = "The ferry sails at noon, and nobody asked the harbour master.";
/**
 * What may stay behind of all files: the engine's own code, and pages that the system has not taken back yet. Bytes.
 */
const LEFT_BEHIND = 250_000_000;

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-strain-pdf-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const goodPdf = (): Uint8Array =>
  makePdf({
    pages: [setLines(GOOD, { x: 60, y: 700, width: 40 }), setLines(GOOD, { x: 60, y: 700, width: 50 })],
    info: { Title: "Ferries", Author: "Ines Karadou" },
  });

/** What is told of each file; its text where it has some. */
async function readAll(
  folder: string,
  names: readonly string[],
  options: PoolOptions = {},
): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  await indexFiles(
    names.map((name) => ({ path: join(folder, name) })),
    (file) => {
      const name = file.path.slice(folder.length + 1);
      assert.ok(!told.has(name), `${name} came twice`);
      if ("problem" in file) {
        told.set(name, `problem: ${file.problem}`);
      } else if ("source" in file) {
        const { text, problems } = file.source;
        assert.ok(text !== "" || problems.length > 0, `${name} is empty, and nothing says why`);
        told.set(name, text || `problem: ${problems.map(({ message }) => message).join()}`);
      }
    },
    options,
  );
  return told;
}

/** Bits flipped, bytes cut away or doubled, a stretch of another place put in. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = Buffer.from(bytes);
  switch (random.below(4)) {
    case 0:
      return damaged.subarray(0, random.below(damaged.length));
    case 1: {
      const [from, to] = [random.below(damaged.length), random.below(damaged.length)];
      damaged.copyWithin(to, from, from + random.below(2_000));
      return damaged;
    }
    case 2: {
      const at = random.below(damaged.length);
      return Buffer.concat([damaged.subarray(0, at), damaged.subarray(Math.max(0, at - random.below(500)))]);
    }
    default:
      for (let flips = 1 + random.below(200); flips > 0; flips--) {
        const at = random.below(damaged.length);
        damaged[at] = damaged[at]! ^ (1 << random.below(8));
      }
      return damaged;
  }
}

test("of damaged PDFs each is a source or a problem, and memory comes back", SLOW, async (context) => {
  const folder = makeFolder(context);
  const random = seedRandom(20_31);
  const originals = [goodPdf(), ...(hasGroff() ? [setBook(writeBook(5, 1, 1)), setBook(writeBook(6, 2, 1))] : [])];
  const names = Array.from({ length: FILES }, (_, i) => `${i}.pdf`);
  for (const name of names) {
    writeFileSync(join(folder, name), damage(random.pick(originals), random));
  }
  writeFileSync(join(folder, "good.pdf"), goodPdf());
  const before = process.memoryUsage().rss;
  const told = await readAll(folder, [...names, "good.pdf"]);
  assert.equal(told.size, FILES + 1);
  assert.ok(told.get("good.pdf")?.startsWith("The ferry sails at noon"));
  const texts = [...told.values()].filter((each) => !each.startsWith("problem: ")).length;
  context.diagnostic(`${texts} of ${FILES + 1} gave text`);
  assert.ok(process.memoryUsage().rss - before < LEFT_BEHIND, `${process.memoryUsage().rss - before} bytes stayed`);
});

test("bombs are ended, say why, and cost the other files nothing", SLOW, async (context) => {
  const folder = makeFolder(context);
  const page = (contents: string, resources: string, more: readonly string[] = []): Uint8Array =>
    toFile(
      [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[4 0 R]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<<${resources}>>>>`,
        contents,
        ...more,
      ],
      "/Root 1 0 R",
    );
  const packed = (data: Uint8Array, times: number): string => {
    let stream: Uint8Array = data;
    for (let i = 0; i < times; i++) {
      stream = deflateSync(stream, { level: 9 });
    }
    const filters = "/FlateDecode".repeat(times);
    return `<</Length ${stream.length}/Filter[${filters}]>>stream\n${Buffer.from(stream).toString("latin1")}\nendstream`;
  };
  const form = (next: number): string => {
    const drawn = `/X${next} Do `.repeat(12);
    return `<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X${next} ${next} 0 R>>>>/Length ${drawn.length}>>stream\n${drawn}\nendstream`;
  };
  // One long page, a thousand times.
  const endless = ["<</Type/Catalog/Pages 2 0 R>>", ""];
  const kids: string[] = [];
  endless.push("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  endless.push(packed(Buffer.from("BT /F1 10 Tf 60 700 Td (word) Tj ET ".repeat(40_000)), 1));
  for (let i = 0; i < 1_000; i++) {
    kids.push(`${endless.length + 1} 0 R`);
    endless.push("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
  }
  endless[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`;
  const words = "BT /F1 10 Tf 60 700 Td (word) Tj ET ".repeat(40_000);
  const bombs: Record<string, Uint8Array> = {
    "flate.pdf": page(packed(Buffer.alloc(400_000_000, " "), 2), "/Font<</F1 3 0 R>>"),
    "letters.pdf": page(packed(Buffer.from(words.repeat(20)), 1), "/Font<</F1 3 0 R>>"),
    "endless.pdf": toFile(endless, "/Root 1 0 R"),
    "forms.pdf": page("<</Length 7>>stream\n/X6 Do \nendstream", "/XObject<</X6 6 0 R>>", [
      ...Array.from({ length: 9 }, (_, i) => form(7 + i)),
      `<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Length 36>>stream\nBT /F1 10 Tf 60 700 Td (word) Tj ET \nendstream`,
    ]),
    "pages.pdf": toFile(
      ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 100000000/Kids[2 0 R 2 0 R 2 0 R]/Parent 2 0 R>>"],
      "/Root 1 0 R",
    ),
    "deep.pdf": toFile(
      [`<</Type/Catalog/Pages 2 0 R/X ${"[".repeat(200_000)}>>`, "<</Type/Pages/Count 0/Kids[]>>"],
      "/Root 1 0 R",
    ),
  };
  for (const [name, bytes] of Object.entries(bombs)) {
    writeFileSync(join(folder, name), bytes);
  }
  writeFileSync(join(folder, "good.pdf"), goodPdf());
  const before = process.memoryUsage().rss;
  const told = await readAll(folder, [...Object.keys(bombs), "good.pdf"], { fileLimit: 6_000 });
  assert.equal(told.size, Object.keys(bombs).length + 1);
  assert.match(told.get("endless.pdf") ?? "", /took too long/);
  assert.match(told.get("flate.pdf") ?? "", /too large/);
  for (const [name, what] of told) {
    context.diagnostic(`${name}: ${what.slice(0, 100)}`);
  }
  assert.ok(told.get("good.pdf")?.startsWith("The ferry sails at noon"));
  assert.ok(process.memoryUsage().rss - before < LEFT_BEHIND, `${process.memoryUsage().rss - before} bytes stayed`);
});
