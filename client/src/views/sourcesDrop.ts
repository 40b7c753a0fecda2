// Files dropped on the Sources view: from the editor's own lists of files, or from outside where the system gives their
// paths.

import { Uri, type DataTransfer, type TreeDragAndDropController } from "vscode";
import { addFiles } from "../commands/addSource";
import type { DeskContext } from "./deskContext";

const URIS = "text/uri-list";

export function sourcesDrop<Node>(context: DeskContext): TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [URIS, "files"],
    handleDrop: async (_, data) => {
      // Whoever drops should not wait for the question that follows.
      void addFiles(context, await listDropped(data));
    },
  };
}

async function listDropped(data: DataTransfer): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  for (const [, item] of data) {
    const uri = item.asFile()?.uri;
    if (uri) {
      files.push(uri);
    }
  }
  const listed = (await data.get(URIS)?.asString()) ?? "";
  const uris = listed.split(/\r?\n/).filter((line) => /^(?!https?:)[a-z][\w+.-]*:\/\//i.test(line));
  const all = [...files, ...uris.map((line) => Uri.parse(line))];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}
