// `npm run release`: everything that must hold before a VSIX goes out, then the VSIX that was tested, its size and sum.
// Stops at the first that does not hold. `npm run release -- --dry` needs no clean tree, goes on past what does not
// hold and names it all at the end.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { MEGABYTE, vsixPath } from "../vscode/packageVsix";
import { readAudit, readVersions } from "./releaseChecks";

interface Step {
  readonly name: string;
  /** What does not hold; undefined where all is well. */
  readonly run: () => string | undefined;
}

const root = join(__dirname, "..", "..");

const CLEAN: Step = {
  name: "the tree is clean",
  run: () => {
    const changed = execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).trimEnd();
    return changed === "" ? undefined : `these are not committed:\n${changed}`;
  },
};

const STEPS: readonly Step[] = [
  {
    name: "one version",
    run: () => readVersions(readText("package.json"), readText("package-lock.json"), readText("CHANGELOG.md")),
  },
  { name: "no known vulnerability in what ships", run: () => audit(["--omit=dev"]) },
  { name: "no known vulnerability in what builds and tests it", run: () => audit([]) },
  { name: "npm test", run: test },
];

function main(isDry: boolean): void {
  const broken: string[] = [];
  for (const { name, run } of isDry ? STEPS : [CLEAN, ...STEPS]) {
    console.log(`\n== ${name}`);
    const reason = run();
    if (reason === undefined) {
      continue;
    }
    console.error(`Does not hold: ${reason}`);
    broken.push(`${name}: ${reason}`);
    if (!isDry) {
      break;
    }
  }
  if (broken.length > 0) {
    console.error(`\nNo release.\n${broken.join("\n")}`);
    process.exitCode = 1;
    return;
  }
  // Not made anew: a zip file holds the hour, and what goes out is what the editor's tests installed.
  const vsix = readFileSync(vsixPath());
  console.log(
    `\n${vsixPath()}\n${(vsix.length / MEGABYTE).toFixed(2)} MB\nsha256 ${createHash("sha256").update(vsix).digest("hex")}`,
  );
}

/** Any severity counts: what is known and harmless is overridden in package.json, where the reason can be seen. */
function audit(args: readonly string[]): string | undefined {
  const npm = process.env["npm_execpath"];
  if (!npm) {
    return "run this as `npm run release`, so that it finds the npm that runs it";
  }
  return readAudit(
    spawnSync(process.execPath, [npm, "audit", "--json", ...args], { cwd: root, encoding: "utf8" }).stdout,
  );
}

function test(): string | undefined {
  rmSync(vsixPath(), { force: true });
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join("test", "all.ts")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0 ? undefined : "see above for what failed";
}

function readText(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

main(process.argv.includes("--dry"));
