// Draws the extension's icon from its shapes: media/icon.svg to media/icon.png, 128 by
// 128 pixels, as the marketplace wants it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./workbench";

const MEDIA = join(__dirname, "..", "..", "media");
const SIZE = 128;

export async function drawIcon(): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(
      `<style>body { margin: 0; background: transparent } svg { display: block; width: ${SIZE}px }</style>${readFileSync(join(MEDIA, "icon.svg"), "utf8")}`,
    );
    await page.screenshot({ path: join(MEDIA, "icon.png"), omitBackground: true });
  } finally {
    await browser.close();
  }
}

if (require.main === module) {
  drawIcon().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
