// A name or a quotation dragged from the list of people into an editor. A draft gets the quotation as Insert Quotation
// writes it, in its own marks and with its speaker; any other text gets the plain words.

import {
  DataTransferItem,
  DocumentDropEdit,
  languages,
  Uri,
  workspace,
  WorkspaceEdit,
  type DataTransfer,
  type Disposable,
  type Position,
  type TextDocument,
  type TreeDragAndDropController,
} from "vscode";
import type { CorrectionRow } from "../../../server/src/protocol/correctionMessages";
import {
  SEARCH_QUOTATIONS,
  type FoundQuotations,
  type PersonRow,
  type Place,
  type SearchQuotationsParams,
} from "../../../server/src/protocol/deskMessages";
import type { DetailOfPerson } from "../corrections/correctPeople";
import { toRange } from "../openPlace";
import type { DeskContext } from "./deskContext";

export type PeopleNode = PersonRow | DetailOfPerson | CorrectionRow;

const PLAIN = "text/plain";
/** Where in a source the dragged quotation stands, as JSON. */
const PLACE = "application/vnd.verbatim.place";
const NAME = "application/vnd.verbatim.name";

export const peopleDrag: TreeDragAndDropController<PeopleNode> = {
  dragMimeTypes: [PLAIN, PLACE, NAME],
  dropMimeTypes: [],
  handleDrag: async ([node], data) => {
    if (!node) {
      return;
    }
    if ("id" in node) {
      data.set(NAME, new DataTransferItem(node.name));
      return data.set(PLAIN, new DataTransferItem(node.name));
    }
    if ("entry" in node) {
      return;
    }
    if (node.kind !== "quotation" || !node.place) {
      return data.set(PLAIN, new DataTransferItem(node.label));
    }
    data.set(PLACE, new DataTransferItem(JSON.stringify(node.place)));
    data.set(PLAIN, new DataTransferItem(await readQuotation(node.place)));
  },
};

/** The label is cut where the quotation is long. */
async function readQuotation({ uri, range }: Place): Promise<string> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  return `“${document.getText(toRange(range)).replace(/\s+/g, " ").trim()}”`;
}

export function acceptDrops({ client }: DeskContext): Disposable {
  return languages.registerDocumentDropEditProvider(
    { language: "markdown" },
    {
      provideDocumentDropEdits: async (document: TextDocument, position: Position, data: DataTransfer) => {
        // Each announced kind is in the drag, those that were not set as empty strings.
        const name = await data.get(NAME)?.asString();
        if (name) {
          return new DocumentDropEdit(spaceOut(document, position, name));
        }
        const place = await data.get(PLACE)?.asString();
        if (!place) {
          return undefined;
        }
        const within = JSON.parse(place) as Place;
        const at = { line: position.line, character: position.character };
        const { rows } = await client.sendRequest<FoundQuotations>(SEARCH_QUOTATIONS, {
          draft: document.uri.toString(),
          selection: { start: at, end: at },
          query: "",
          within,
        } satisfies SearchQuotationsParams);
        const [only] = rows;
        if (!only || rows.length > 1) {
          return undefined;
        }
        const replaced = toRange(only.replace);
        if (replaced.isEmpty) {
          return new DocumentDropEdit(spaceOut(document, position, only.newText));
        }
        const edit = new DocumentDropEdit("");
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.replace(document.uri, replaced, only.newText);
        return edit;
      },
    },
  );
}

/** What is dropped against a word is kept apart from it. */
function spaceOut(document: TextDocument, { line, character }: Position, text: string): string {
  const { text: own } = document.lineAt(line);
  const before = /[\p{L}\p{N}.,;:!?”"]$/u.test(own.slice(0, character)) ? " " : "";
  const after = /^[\p{L}\p{N}“]/u.test(own.slice(character)) ? " " : "";
  return before + text + after;
}
