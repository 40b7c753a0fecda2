// A workspace of hundreds of thousands of files: most are no sources, many are, and links lead in circles. The server
// stays small, says how far it is, and reads so many as the limit allows.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Desk, type DeskState } from "../../server/src/host/desk";
import { listFiles } from "../../server/src/host/listFiles";
import { readNameModel } from "../../server/src/host/readNameModel";

/** FILES=300000 node test/run.mjs strain/manyFiles */
const FILES = Number(process.env["FILES"] ?? 60_000);
const A_FOLDER = 20_000;
const MOST = 5_000;
const TEXT = "“We will build nine houses,” said Maria Okoro, the mayor of Brell.\n";

let root: string;
before(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-many-")));
  for (let i = 0; i < FILES; i++) {
    const folder = join(root, `f${Math.floor(i / A_FOLDER)}`);
    if (i % A_FOLDER === 0) {
      mkdirSync(folder);
      symlinkSync(root, join(folder, "round"));
    }
    writeFileSync(join(folder, i % 4 === 0 ? `${i}.txt` : `${i}.bin`), i % 4 === 0 ? TEXT : "");
  }
});
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

test("listing keeps nothing that is not asked for, and lets others have their turn", { timeout: 600_000 }, async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const before = process.memoryUsage().heapUsed;
  const counts: number[] = [];
  const { files, problems } = await listFiles(root, {
    include: ["**/*.txt"],
    most: MOST,
    onFound: (count) => counts.push(count),
  });
  clearInterval(timer);
  assert.equal(files.length, MOST);
  assert.deepEqual(problems, []);
  assert.ok(counts.length > 0 && turns > 3, `${counts.length} reports, ${turns} turns`);
  assert.ok(
    process.memoryUsage().heapUsed - before < 50_000_000,
    `${(process.memoryUsage().heapUsed - before) / 1_000_000} MB`,
  );
  const all = await listFiles(root, { include: ["**/*.txt"] });
  assert.equal(all.files.length, FILES / 4);
  assert.deepEqual(all.problems, []);
});

test("a desk of more sources than its limit reads the first, and names the setting", {
  timeout: 600_000,
}, async (context) => {
  const states: DeskState[] = [];
  const desk = new Desk(
    readNameModel,
    (state) => states.push(state),
    (error) => assert.fail(String(error)),
  );
  context.after(() => desk.close());
  desk.cacheFolder = join(root, "cache");
  desk.mostSources = MOST;
  const began = process.cpuUsage();
  desk.setFolders([{ root, sources: ["**/*.txt"] }]);
  assert.ok(await desk.whenReady(500_000));
  const { user, system } = process.cpuUsage(began);
  const { rss } = process.memoryUsage();
  console.log(
    `${FILES} files: ${((user + system) / 1_000_000).toFixed(1)} s of processor time, ${Math.round(rss / 1_000_000)} MB`,
  );
  assert.equal(desk.snapshot.sources.size, MOST);
  const { problems } = states.at(-1)!;
  assert.equal(problems.length, 1);
  assert.match(problems[0]!.message, /more than 5000 sources.*verbatim\.sources/);
  assert.ok(states.filter(({ state }) => state === "indexing").length > 2, "it says how far it is");
  assert.ok(rss < 700_000_000, `${rss} bytes`);
});
