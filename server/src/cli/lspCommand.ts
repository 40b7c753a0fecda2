// `verbatim lsp --stdio`: the language server, for any editor. It is a program of its own, which lies beside this one
// and reads the same arguments: no other command waits until it is loaded.

export function runLsp(): void {
  require("../lsp/main");
}
