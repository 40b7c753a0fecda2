// `verbatim lsp --stdio`: the language server, for any editor.

import { startStdioServer } from "../lsp/stdio";

export function runLsp(): void {
  startStdioServer();
}
