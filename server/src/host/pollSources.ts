// Watches the sources by looking, for a client that cannot watch files for us: portable, and right on network drives.

import { join } from "node:path";
import { CORRECTIONS_FILE } from "./correctionsOfFolder";
import { stat } from "./disk";
import { listSources, type DeskFolder } from "./listSources";

/** Between two looks, in ms; longer where a look is slow, so that looking takes at most a twentieth of one core. */
const INTERVAL_MS = 2_000;
const SHARE = 20;

/** Calls `onChanges` with the files that are new, changed or gone since the last look. Returns what ends it. */
export function pollSources(
  listFolders: () => readonly DeskFolder[],
  onChanges: (paths: readonly string[]) => void,
): () => void {
  let before: ReadonlyMap<string, string> | undefined;
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const began = Date.now();
    const now = await stampAll(listFolders());
    if (isEnded) {
      return;
    }
    const changed = before ? listChanges(before, now) : [];
    before = now;
    if (changed.length > 0) {
      onChanges(changed);
    }
    timer = setTimeout(() => void look(), Math.max(INTERVAL_MS, (Date.now() - began) * SHARE)).unref();
  };
  void look();
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

async function stampAll(folders: readonly DeskFolder[]): Promise<ReadonlyMap<string, string>> {
  const stamps = new Map<string, string>();
  for (const { root, sources } of folders) {
    for (const path of [join(root, CORRECTIONS_FILE), ...(await listSources(root, sources)).files]) {
      stamps.set(path, await stampOf(path));
    }
  }
  return stamps;
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return "";
  }
}

function listChanges(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  const changed = [...now].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
  for (const path of before.keys()) {
    if (!now.has(path)) {
      changed.push(path);
    }
  }
  return changed;
}
