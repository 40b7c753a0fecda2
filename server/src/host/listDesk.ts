// The sources of all folders of a desk, up to a number that the machine can hold.

import { listSources, type DeskFolder, type SourceList } from "./listSources";

export interface DeskListing {
  /** Absolute. */
  readonly files: ReadonlySet<string>;
  readonly problems: SourceList["problems"];
}

/**
 * Never rejects. Of more than `most` sources the first are taken, by the folders' order, the same each
 * time. `onFound`: how many there are so far.
 */
export async function listDesk(
  folders: readonly DeskFolder[],
  most: number,
  onFound: (count: number) => void,
): Promise<DeskListing> {
  const files = new Set<string>();
  const problems: SourceList["problems"][number][] = [];
  for (const { root, sources } of folders) {
    const before = files.size;
    const listed = await listSources(root, sources, root, {
      most: most + 1 - before,
      onFound: (count) => onFound(before + count),
    });
    for (const file of listed.files) {
      files.add(file);
    }
    problems.push(...listed.problems);
    if (files.size <= most) {
      continue;
    }
    for (const file of [...files].slice(most)) {
      files.delete(file);
    }
    problems.push(tooManySources(root, most));
    break;
  }
  return { files, problems };
}

export function tooManySources(root: string, most: number): SourceList["problems"][number] {
  return {
    path: root,
    message: `there are more than ${most} sources, and the others are not read; choose fewer files with the setting verbatim.sources`,
  };
}
