// Drafts too long to be followed: what one costs when it is opened or pasted keeps all others
// waiting, a second and more for a megabyte.

import { MessageType, ShowMessageNotification, type Connection } from "vscode-languageserver/node";
import { LONGEST_BUFFER } from "../host/limits";
import { t } from "../words/translate";

/** UTF-16 units. The command line checks longer ones. */
export const LONGEST_DRAFT = LONGEST_BUFFER;

export class LongDrafts {
  private readonly told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly nameOf: (uri: string) => string,
  ) {}

  /** True where the document is too long; its writer is told, once for as long as it is. */
  isTooLong(uri: string, length: number): boolean {
    if (length <= LONGEST_DRAFT) {
      this.told.delete(uri);
      return false;
    }
    if (!this.told.has(uri)) {
      this.told.add(uri);
      const message = t(
        "{0} has more than {1} characters and is not checked here. Split it into several drafts, or check it with the command line.",
        this.nameOf(uri),
        LONGEST_DRAFT,
      );
      void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return true;
  }

  forget(uri: string): void {
    this.told.delete(uri);
  }
}
