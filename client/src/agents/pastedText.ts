// Where text last came into each open draft in one piece, pasted or written by an
// assistant, and where it stands by now.

import { workspace, type Disposable, type TextDocument } from "vscode";
import { followChanges, type Stretch } from "./pastedStretch";

export interface PastedText extends Disposable {
  /** Undefined where nothing came in since the document was opened, or where it is gone. */
  find(document: TextDocument): Stretch | undefined;
}

export function watchPastedText(): PastedText {
  const stretches = new WeakMap<TextDocument, Stretch>();
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    if (document.languageId !== "markdown") {
      return;
    }
    const stretch = followChanges(stretches.get(document), contentChanges, reason === undefined);
    if (stretch) {
      stretches.set(document, stretch);
    } else {
      stretches.delete(document);
    }
  });
  return { find: (document) => stretches.get(document), dispose: () => void listener.dispose() };
}
