// The extension in the browser's own extension host, its server in a web worker: what the desktop's does with the mouse
// and the keys, here without Node.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { useDesk } from "./drivenDesk";
import { showRunning, testEverydaySteps } from "./everydaySteps";

const desk = useDesk("browser", "light", undefined, { "remote.extensionKind": { "verbatim.verbatim": ["web"] } });

testEverydaySteps(desk);

test("the extension runs in the browser", async () => {
  assert.ok(
    desk.page.workers().some((worker) => worker.url().startsWith("blob:")),
    "a web worker",
  );
  const row = await showRunning(desk);
  assert.match(await row.innerText(), /Web ?Worker|Browser/i);
});
