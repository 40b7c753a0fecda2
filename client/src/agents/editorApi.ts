// What newer editors have for agents. The types that we build with are older, and so may the editor be: each part is
// looked for before it is used.

import * as vscode from "vscode";

/** From VS Code 1.95. */
export interface ToolApi {
  registerTool(name: string, tool: EditorTool): vscode.Disposable;
  toResult(text: string): unknown;
}

export interface EditorTool {
  invoke(
    options: { readonly input: Readonly<Record<string, unknown>> },
    token: vscode.CancellationToken,
  ): Promise<unknown>;
  prepareInvocation(options: { readonly input: Readonly<Record<string, unknown>> }): PreparedCall;
}

export interface PreparedCall {
  readonly invocationMessage: string;
  readonly confirmationMessages: { readonly title: string; readonly message: string };
}

/** From VS Code 1.101. */
export interface McpApi {
  registerProvider(id: string, provider: McpProvider): vscode.Disposable;
  toDefinition(server: McpServer): unknown;
}

export interface McpProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): unknown[];
}

export interface McpServer {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
  readonly folder: vscode.Uri;
}

interface Newer {
  readonly lm?: {
    readonly registerTool?: (name: string, tool: EditorTool) => vscode.Disposable;
    readonly registerMcpServerDefinitionProvider?: (id: string, provider: McpProvider) => vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: object,
    version: string,
  ) => { cwd?: vscode.Uri };
}

const editor = vscode as unknown as Newer;

export function findToolApi(): ToolApi | undefined {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Part } = editor;
  if (!lm?.registerTool || !Result || !Part) {
    return undefined;
  }
  const register = lm.registerTool.bind(lm);
  return { registerTool: register, toResult: (text) => new Result([new Part(text)]) };
}

export function findMcpApi(): McpApi | undefined {
  const { lm, McpStdioServerDefinition: Definition } = editor;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) {
    return undefined;
  }
  return {
    registerProvider: lm.registerMcpServerDefinitionProvider.bind(lm),
    toDefinition: ({ label, command, args, env, version, folder }) =>
      Object.assign(new Definition(label, command, [...args], { ...env }, version), { cwd: folder }),
  };
}
