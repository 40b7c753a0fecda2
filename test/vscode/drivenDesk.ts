// A desk in the installed extension for a file of driven tests: opened before the first and closed behind the last; of
// a failed test a picture is kept (of every one with SHOTS=1). VERBATIM_VSIX names the VSIX; without it one is made.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, afterEach, before, type TestContext } from "node:test";
import type { Page } from "playwright-core";
import { openDesk, shoot, type Desk, type Theme } from "./drive";
import { packageVsix } from "./packageVsix";
import { DESK_FOLDER, DRAFT } from "./scenes";
import { WORKSPACE_ENDING } from "./workbench";

/** Milliseconds until the sources are read and the draft is judged; 2 to 4 seconds on an idle machine. */
export const START_PATIENCE = 180_000;
const SHOTS = join(__dirname, "..", "..", "shots");

/** A picture for whoever looks at the screens: taken only where `SHOTS` is set, for it costs half a second or more. */
export async function look(page: Page, name: string): Promise<void> {
  if (process.env["SHOTS"]) {
    await shoot(page, join(SHOTS, `${name}.png`));
  }
}

/** Behind each test of a file, a picture of the page as it stands then: always with `SHOTS`, else of a failed test. */
export function lookAfterEach(name: string, page: () => Page): void {
  let count = 0;
  afterEach(async (context) => {
    count += 1;
    if (process.env["SHOTS"] || !(context as TestContext & { readonly passed: boolean }).passed) {
      const picture = `${name}-${count}-${context.name.replace(/[^a-z]+/gi, "-")}.png`;
      await shoot(page(), join(SHOTS, picture)).catch(() => undefined);
    }
  });
}

let made: string | undefined;

export function testVsix(): string {
  made ??= process.env["VERBATIM_VSIX"] || packageVsix().path;
  return made;
}

/**
 * The example desk, its draft judged; or one with these files, of which the first `draft.md` is opened, in the
 * workspace that one of them names. `name` begins the pictures' names. To be called once, outside a test.
 */
export function useDesk(
  name: string,
  theme: Theme,
  files?: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>> = {},
): Desk {
  let desk: Desk | undefined;
  let made: string | undefined;
  before(async () => {
    if (files) {
      made = writeFolder(name, files);
    }
    const paths = Object.keys(files ?? {});
    const workspace = paths.find((path) => path.endsWith(WORKSPACE_ENDING));
    desk = await openDesk({
      folder: made ?? DESK_FOLDER,
      file: paths.find((path) => path.endsWith("draft.md")) ?? DRAFT,
      vsix: testVsix(),
      theme,
      settings,
      ...(workspace && { workspace }),
    });
    if (!files) {
      await desk.page
        .locator(".statusbar-item", { hasText: /\d+ exact/ })
        .first()
        .waitFor({ timeout: START_PATIENCE });
    }
  });
  after(async () => {
    await desk?.close();
    if (made) {
      rmSync(made, { recursive: true, force: true });
    }
  });
  const open = (): Desk => {
    if (!desk) {
      throw new Error("the desk is open only while tests run");
    }
    return desk;
  };
  lookAfterEach(name, () => open().page);
  return {
    get page() {
      return open().page;
    },
    get folder() {
      return open().folder;
    },
    close: () => open().close(),
    log: () => open().log(),
  };
}

function writeFolder(name: string, files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `verbatim-${name}-`)));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
