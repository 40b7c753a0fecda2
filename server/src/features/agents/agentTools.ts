// The tools for agents by name, whoever asks: an agent over MCP, or the editor's own.

import { checkDraftTool, KeptChecks } from "./checkDraftTool";
import { checkQuotationTool } from "./checkQuotationTool";
import { AgentError, cleanAll, withoutHidden, type AgentDesk, type Steps, type ToolAnswer } from "./agentDesk";
import { fillDraftTool } from "./fillDraftTool";
import { findQuotationsTool } from "./findQuotationsTool";
import { listSourcesTool, readSourceTool } from "./sourceTools";
import { whoIsTool } from "./whoIsTool";

type Tool = (value: unknown, desk: AgentDesk, checks: KeptChecks) => Steps<ToolAnswer>;

const TOOLS = {
  check_draft: checkDraftTool,
  check_quotation: checkQuotationTool,
  find_quotations: findQuotationsTool,
  who_is: whoIsTool,
  list_sources: listSourcesTool,
  read_source: readSourceTool,
  fill_draft: fillDraftTool,
} satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;

export const TOOL_NAMES = Object.keys(TOOLS) as readonly ToolName[];

export class AgentTools {
  private readonly checks = new KeptChecks();

  /**
   * The answer of a tool to arguments as they came, in steps of a few milliseconds. Hidden
   * characters of sources are taken out of it.
   * @throws AgentError where it cannot be answered: its message is for the agent
   */
  *call(name: string, value: unknown, desk: AgentDesk): Steps<ToolAnswer> {
    const tool: Tool | undefined = Object.hasOwn(TOOLS, name) ? TOOLS[name as ToolName] : undefined;
    if (!tool) {
      throw new AgentError(`There is no tool "${name}"; there are ${TOOL_NAMES.join(", ")}.`);
    }
    if (desk.corpus.sources.size === 0) {
      throw new AgentError(
        "There are no sources: nothing can be checked or quoted. Put articles into the folder of sources first.",
      );
    }
    const { structured, text } = yield* tool(value, desk, this.checks);
    return { structured: cleanAll(structured), text: withoutHidden(text) };
  }
}
