// The tools for agents in the editor: the same answers as over the Model Context
// Protocol, from sources as open editors have them.

import type { CancellationToken } from "vscode-languageserver/node";
import { findNewestDay, indexDraft } from "../../core/corpus/indexDraft";
import { parseDraft } from "../../core/markdown/parseDraft";
import { AgentError, type AgentDesk } from "../../features/agents/agentDesk";
import { AgentTools } from "../../features/agents/agentTools";
import { readNameModel } from "../../host/readNameModel";
import { GivenUp, runInTurns } from "../../host/runInTurns";
import { CALL_AGENT_TOOL, type AgentToolAnswer, type AgentToolParams } from "../../protocol/agentMessages";
import { flattenText } from "../flatText";
import { Cancelled, handle } from "../handle";
import type { Session } from "../session";

export function answerAgents(session: Session): void {
  const tools = new AgentTools();
  const call = async (
    { name, arguments: given }: AgentToolParams,
    token: CancellationToken,
  ): Promise<AgentToolAnswer> => {
    try {
      const desk = await openDesk(session);
      const answer = await runInTurns(tools.call(name, given, desk), () => !token.isCancellationRequested);
      return { ...answer, isError: false };
    } catch (error) {
      if (error instanceof GivenUp) {
        throw new Cancelled();
      }
      if (error instanceof AgentError) {
        return { text: error.message, isError: true, structured: {} };
      }
      throw error;
    }
  };
  const failed: AgentToolAnswer = { text: "Verbatim failed; its output says why.", isError: true, structured: {} };
  session.connection.onRequest(
    CALL_AGENT_TOOL,
    handle<AgentToolParams, AgentToolAnswer>(session, CALL_AGENT_TOOL, failed, call),
  );
}

/** With the settings of the first folder: an agent's text belongs to none. */
async function openDesk(session: Session): Promise<AgentDesk> {
  const corpus = await session.openCorpus();
  if (!session.desk.isReady) {
    throw new AgentError("The sources are still being read: ask again in some seconds.");
  }
  const { check } = session.folders[0]?.settings ?? session.settings;
  return {
    corpus,
    settings: check,
    nameOf: session.nameOf,
    shorten: session.shorten,
    toDraft: (text) => indexDraft(parseDraft("draft.md", flattenText(text)), findNewestDay(corpus), readNameModel()),
  };
}
