// A view of a fixture's draft or source, as a feature gets it, and links that a test can read.

import assert from "node:assert/strict";
import { LineIndex } from "../../server/src/core/text/lineIndex";
import type { DraftView, Links, SourceView, TextView } from "../../server/src/features/textView";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { openDesk } from "./desk";
import { parseFixture } from "./fixture";

export interface OpenedView<V extends TextView = TextView> {
  readonly view: V;
  readonly cursor: number;
  readonly links: Links;
}

/** The file that holds the cursor, over all the fixture's sources. */
export function openView(fixture: string): OpenedView {
  const { files } = parseFixture(fixture);
  const file = files.find((f) => f.cursor !== null);
  assert.ok(file && file.cursor !== null, "the fixture has a cursor");
  const { corpus, draft } = openDesk(fixture);
  const source = corpus.sources.get(file.path);
  const links: Links = {
    nameOf: (path) => path.replace(/^sources\//, ""),
    linkTo: ({ path, start }) => {
      const text = corpus.sources.get(path)?.text ?? "";
      return `[${path.replace(/^sources\//, "")}:${new LineIndex(text).toLineColumn(start).line + 1}]`;
    },
    shorten: (message) => message,
    hrefFrom: (_from, to) => to,
  };
  const view: DraftView | SourceView = source
    ? { kind: "source", path: file.path, text: file.text, corpus, facts: source }
    : {
        kind: "draft",
        path: file.path,
        text: file.text,
        corpus,
        facts: draft,
        check: () => checkDraft(draft, corpus, { style: "ap", severities: {} }),
      };
  return { view, cursor: file.cursor, links };
}

export function openDraft(fixture: string): OpenedView<DraftView> {
  const opened = openView(fixture);
  assert.equal(opened.view.kind, "draft");
  return { ...opened, view: opened.view as DraftView };
}
