// The tools for agents in the editor: the extension hands a call on, the server answers.

export const CALL_AGENT_TOOL = "verbatim/callAgentTool";

export interface AgentToolParams {
  /** As over the Model Context Protocol: "check_draft". */
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface AgentToolAnswer {
  /** For a model to read: the answer, or what stood in its way. */
  readonly text: string;
  readonly isError: boolean;
  /** The answer's facts; empty where there is none. */
  readonly structured: Readonly<Record<string, unknown>>;
}
