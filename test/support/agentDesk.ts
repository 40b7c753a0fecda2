// A desk in memory as the tools for agents see it, and a tool's answer at once.

import type { AgentDesk, ToolAnswer } from "../../server/src/features/agents/agentDesk";
import { AgentTools } from "../../server/src/features/agents/agentTools";
import { buildCorpus, indexText } from "./desk";
import { parseFixture } from "./fixture";

export function openAgentDesk(fixture: string): AgentDesk {
  const corpus = buildCorpus(parseFixture(fixture).files);
  return {
    corpus,
    settings: { style: "ap", severities: {} },
    nameOf: (path) => path,
    shorten: (message) => message,
    toDraft: (text) => indexText("draft.md", text, corpus),
  };
}

export function callTool(
  desk: AgentDesk,
  name: string,
  given: Record<string, unknown>,
  tools = new AgentTools(),
): ToolAnswer {
  const steps = tools.call(name, given, desk);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
