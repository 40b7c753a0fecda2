// Folders that an editor's events name: what lies below one is listed at once, and once more when all has come.

import { isBelowAny } from "./deskPaths";
import { listSources, type DeskFolder, type SourceList } from "./listSources";

/**
 * A watcher misses some of what comes into a folder just made: it is looked at once more
 * when no other has come for this long, in ms.
 */
const SETTLE_MS = 1_000;
/** But no later than this behind the first: somewhere, a program may make folders for ever. */
const LONGEST_MS = 5_000;

export class NewFolders {
  private readonly settling = new Set<string>();
  private since = 0;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  /** @param onSettle what is known below these may have changed; what is there is then listed again */
  constructor(
    private readonly listFolders: () => readonly DeskFolder[],
    private readonly onListed: (folder: string, list: SourceList) => void,
    private readonly onSettle: (folders: ReadonlySet<string>) => void,
  ) {}

  /** A folder that may lie anywhere; most have no sources. Costs the files below it. Never rejects. */
  async add(folder: string): Promise<void> {
    if (this.settling.size === 0) {
      this.since = Date.now();
    }
    this.settling.add(folder);
    await this.list(folder);
    if (this.isClosed) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), Math.min(SETTLE_MS, this.since + LONGEST_MS - Date.now()));
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private settle(): void {
    const folders = new Set(this.settling);
    this.settling.clear();
    this.onSettle(folders);
    for (const folder of folders) {
      if (!isBelowAny(folder, folders)) {
        void this.list(folder);
      }
    }
  }

  private async list(folder: string): Promise<void> {
    for (const { root, sources } of this.listFolders()) {
      const list = await listSources(root, sources, folder);
      if (this.isClosed) {
        return;
      }
      this.onListed(folder, list);
    }
  }
}
