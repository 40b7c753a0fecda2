// Takes the README's pictures from the installed extension, light and dark, and its animation: `npm run pictures`. Look
// at each before it is committed.
import { join } from "node:path";
import { takeAnimation } from "./animation";
import { leaveHover, openDesk, shoot, type Theme } from "./drive";
import { packageVsix } from "./packageVsix";
import { DESK_FOLDER, DRAFT, hoverMisquote, hoverPerson, offerFix, offerQuotations } from "./scenes";

const IMAGES = join(__dirname, "..", "..", "docs", "images");

async function takePictures(vsix: string, theme: Theme): Promise<void> {
  const desk = await openDesk({ folder: DESK_FOLDER, file: DRAFT, vsix, theme });
  const take = (name: string): Promise<void> => shoot(desk.page, join(IMAGES, `${name}-${theme}.png`));
  try {
    await desk.page.locator(".squiggly-error").first().waitFor();
    await hoverPerson(desk.page);
    await take("hover-person");
    await leaveHover(desk.page);
    await hoverMisquote(desk.page);
    await take("hover-misquote");
    await leaveHover(desk.page);
    await offerFix(desk.page);
    await take("quick-fix");
    await desk.page.keyboard.press("Escape");
    await offerQuotations(desk.page, "“");
    await take("completion");
  } catch (error) {
    await take("failed");
    throw error;
  } finally {
    await desk.close();
  }
}

async function main(): Promise<void> {
  const { path } = packageVsix();
  for (const theme of ["light", "dark"] as const) {
    await takePictures(path, theme);
  }
  await takeAnimation(path, join(IMAGES, "first-minutes.gif"));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
