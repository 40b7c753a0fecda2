// The tools for agents in the editor, without any set-up: the manifest describes them, the language server answers.

import { Disposable, l10n, Uri, workspace, type CancellationToken, type ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  CALL_AGENT_TOOL,
  type AgentToolAnswer,
  type AgentToolParams,
} from "../../../server/src/protocol/agentMessages";
import { findToolApi, type EditorTool, type PreparedCall } from "./editorApi";

type Input = Readonly<Record<string, unknown>>;

interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

/** In the manifest, the tools' names begin so: an editor has other extensions' tools, too. */
const PREFIX = "verbatim_";

/** Nothing where the editor knows no tools. */
export function registerAgentTools(client: LanguageClient, { extension }: ExtensionContext): Disposable {
  const api = findToolApi();
  if (!api) {
    return Disposable.from();
  }
  const { contributes } = extension.packageJSON as Manifest;
  const tools = contributes.languageModelTools.map(({ name }) => {
    const tool = name.slice(PREFIX.length);
    return api.registerTool(
      name,
      toEditorTool(tool, async (input, token) => api.toResult(await call(client, tool, input, token))),
    );
  });
  return Disposable.from(...tools);
}

function toEditorTool(tool: string, run: (input: Input, token: CancellationToken) => Promise<unknown>): EditorTool {
  return {
    invoke: ({ input }, token) => run(input, token),
    prepareInvocation: ({ input }) => prepare(tool, input),
  };
}

/** @throws an error that the agent reads, where the tool could not answer */
async function call(client: LanguageClient, name: string, input: Input, token: CancellationToken): Promise<string> {
  const { file, ...rest } = input;
  const given = typeof file === "string" && file !== "" ? { ...rest, text: await readDraft(file) } : rest;
  const params: AgentToolParams = { name, arguments: given };
  const { text, isError } = await client.sendRequest<AgentToolAnswer>(CALL_AGENT_TOOL, params, token);
  if (isError) {
    throw new Error(text);
  }
  return text;
}

/** As it stands in the editor, where it is open. Files outside the workspace are not read. */
async function readDraft(file: string): Promise<string> {
  const uri = toWorkspaceUri(file);
  if (!uri) {
    throw new Error(`${file} is in no folder of this workspace.`);
  }
  return (await workspace.openTextDocument(uri)).getText();
}

function toWorkspaceUri(file: string): Uri | undefined {
  const folders = workspace.workspaceFolders ?? [];
  const isWhole = /^(?:[/\\]|[A-Za-z]:|[a-z-]+:\/\/)/.test(file);
  const uris = isWhole
    ? [file.includes("://") ? Uri.parse(file) : Uri.file(file)]
    : folders.map(({ uri }) => Uri.joinPath(uri, file));
  return uris.find((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
}

function prepare(tool: string, input: Input): PreparedCall {
  const told = tellCall(tool, input);
  return {
    invocationMessage: told,
    confirmationMessages: { title: l10n.t("Let the assistant ask Verbatim?"), message: tellReading(tool, told) },
  };
}

function tellReading(tool: string, told: string): string {
  const isOfDraft = tool === "check_draft" || tool === "fill_draft";
  const reading = isOfDraft
    ? l10n.t(
        "The draft and your sources are read on this machine; what is found goes to the assistant. Nothing is written.",
      )
    : l10n.t("Your sources are read on this machine; what is found in them goes to the assistant. Nothing is written.");
  return `${told}\n\n${reading}`;
}

/** How much of what was asked is shown. */
const LONGEST_SHOWN = 120;

function tellCall(tool: string, input: Input): string {
  switch (tool) {
    case "check_draft":
      return l10n.t("Check the draft against your sources");
    case "check_quotation":
      return l10n.t("Check the quotation “{0}”", show(input["words"]));
    case "find_quotations":
      return l10n.t(
        "Find quotations in your sources: {0}",
        ["words", "speaker", "topic", "from", "to"]
          .map((name) => show(input[name]))
          .filter(Boolean)
          .join(", "),
      );
    case "who_is":
      return l10n.t("Say who {0} is by your sources", show(input["name"]));
    case "read_source":
      return l10n.t("Read the source {0}", show(input["path"] ?? input["id"]));
    case "fill_draft":
      return l10n.t("Put your sources' quotations into a draft's placeholders");
    default:
      return l10n.t("List your sources");
  }
}

/** What a model wrote is shown as plain text: no link, no picture. */
function show(value: unknown): string {
  const text = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  const cut = text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
  return cut.replace(/[\\`*_{}[\]()<>#!|~]/g, "\\$&");
}
