// On the developers' desks, where they are: `check_draft` says what `verbatim check` says, to the letter.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SourceSet } from "../../server/src/host/sourceSet";
import { AgentTools } from "../../server/src/features/agents/agentTools";
import type { ToolAnswer } from "../../server/src/features/agents/agentDesk";
import { SourceDesk } from "../../server/src/mcp/sourceDesk";
import { runCli } from "../support/runCli";

const desks = join(__dirname, "..", "..", "..", "shared", "eval", "desks");
const PAGE = 7;

interface Said {
  readonly diagnostics: readonly unknown[];
  readonly quotations: readonly Record<string, unknown>[];
}

test("check_draft is check, on every desk", async (context) => {
  if (!existsSync(desks)) {
    context.diagnostic("the developers' desks are not here: nothing was compared");
    return;
  }
  for (const name of readdirSync(desks).filter((each) => /^\d+$/.test(each))) {
    const folder = join(desks, name);
    const text = planted(readFileSync(join(folder, "correct.md"), "utf8"));
    const run = runCli(
      folder,
      "check",
      "correct.md",
      "--sources",
      "sources",
      "--format",
      "json",
      "--no-cache",
      "--fail-on",
      "never",
    );
    const correct = (JSON.parse(run.stdout) as { drafts: Said[] }).drafts[0]!;
    const sources = new SourceSet([join(folder, "sources")], false);
    const desk = await new SourceDesk(sources, { style: "ap", severities: {} }, () => {}).open();
    // Other paths, and nothing else: the command ran in the desk's folder.
    const short = {
      ...desk,
      nameOf: (path: string) => path.slice(folder.length + 1),
      shorten: (message: string) => message.replaceAll(`${folder}/`, ""),
    };
    const own = readAll(new AgentTools(), readFileSync(join(folder, "correct.md"), "utf8"), short);
    assert.deepEqual(own, withoutIds(correct), `desk ${name}`);
    assert.ok(
      readAll(new AgentTools(), text, short).diagnostics.length > 0,
      `desk ${name}: a draft without any “not” is found fault with`,
    );
  }
});

/** All pages together. */
function readAll(tools: AgentTools, text: string, desk: Parameters<AgentTools["call"]>[2]): Said {
  const diagnostics: unknown[] = [];
  const quotations: Record<string, unknown>[] = [];
  for (let given: object = { text, limit: PAGE }; ; ) {
    const { structured } = finish(tools.call("check_draft", given, desk));
    diagnostics.push(...(structured["diagnostics"] as unknown[]));
    quotations.push(...(structured["quotations"] as Record<string, unknown>[]));
    if (structured["next"] === null) {
      return JSON.parse(JSON.stringify(withoutIds({ diagnostics, quotations }))) as Said;
    }
    given = { cursor: structured["next"], limit: PAGE };
  }
}

function withoutIds({ diagnostics, quotations }: Said): Said {
  return { diagnostics, quotations: quotations.map(({ id: _, ...rest }) => rest) };
}

function planted(text: string): string {
  return `${text}\n\n“We have never said a single word about the ships of that harbor,” said Ottoline Quarrendon.\n`;
}

function finish(steps: Generator<void, ToolAnswer>): ToolAnswer {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
