// The client of the language server in a web worker. It hands over what belongs to the program, and reads the
// workspace's files for the server.

import { env, Uri, workspace, type ExtensionContext } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import type { BrowserStart } from "../../server/src/protocol/fileMessages";
import { answerFiles } from "./answerFiles";
import { toClientOptions } from "./clientOptions";
import type * as Node from "./createClient";

/** The page's: its types and Node's do not go together. */
type PageWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { postMessage(message: unknown): void };
declare const Worker: new (address: string) => PageWorker;

export const createClient: typeof Node.createClient = (context) => {
  const start = async (): Promise<MessageTransports> => {
    const [message, program] = await Promise.all([
      readOwnFiles(context),
      workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist", "browser", "server.js")),
    ]);
    // Not by its own address: where the extension lies on a server, the editor makes no worker of that.
    const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
    const worker = new Worker(address);
    worker.postMessage(message);
    // Made here: the editor's `Worker` is no class that the client would know an instance of.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient("verbatim", "Verbatim", start, toClientOptions({}));
  answerFiles(client);
  return client as unknown as ReturnType<typeof Node.createClient>;
};

async function readOwnFiles({ extensionUri }: ExtensionContext): Promise<BrowserStart> {
  const find = (...names: readonly string[]): Uri => Uri.joinPath(extensionUri, ...names);
  const language = /^[a-z]+/.exec(env.language)?.[0] ?? "en";
  const [nameModel, timeline, texts] = await Promise.all([
    workspace.fs.readFile(find("dist", "data", "names.bin")),
    workspace.fs.readFile(find("dist", "timeline.js")),
    // Not every language has one.
    language === "en"
      ? undefined
      : workspace.fs.readFile(find("l10n", `bundle.l10n.${language}.json`)).then(undefined, () => undefined),
  ]);
  return {
    nameModel,
    timeline: new TextDecoder().decode(timeline),
    ...(texts && { texts: new TextDecoder().decode(texts) }),
    rulesPage: find("docs", "diagnostics.md").toString(),
  };
}
