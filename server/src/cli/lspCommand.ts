// `verbatim lsp --stdio`: the language server, for any editor.

import { surviveBrokenCache } from "../host/surviveBrokenCache";
import { startStdioServer } from "../lsp/stdio";

export function runLsp(): void {
  surviveBrokenCache();
  startStdioServer();
}
