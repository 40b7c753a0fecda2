// Every draft of the workspace as a view: open ones as the editor has them, the others from disk.

import type { CancellationToken } from "vscode-languageserver/node";
import { findNewestDay, indexDraft } from "../core/corpus/indexDraft";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { parseDraft } from "../core/markdown/parseDraft";
import { LineIndex } from "../core/text/lineIndex";
import type { DraftView } from "../features/textView";
import { readDrafts } from "../host/readDrafts";
import { readNameModel } from "../host/readNameModel";
import { throwIfCancelled } from "./handle";
import { LONGEST_DRAFT } from "./longDrafts";
import type { Session } from "./session";
import { toPath, toUri } from "./uris";

export interface DraftAnywhere {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly view: DraftView;
}

/** Drafts on disk by path: one whose text and day are the same is not indexed again. */
const shelves = new WeakMap<Session, Map<string, { readonly facts: DraftIndex; readonly lines: LineIndex }>>();

export async function* allDrafts(session: Session, token: CancellationToken): AsyncGenerator<DraftAnywhere> {
  const seen = new Set<string>();
  for (const { uri } of session.documents.all()) {
    const open = session.viewNow(uri);
    seen.add(toPath(uri));
    if (open?.view.kind === "draft") {
      yield { uri, lines: open.lines, view: open.view };
    }
  }
  const shelf = shelves.get(session) ?? new Map<string, { readonly facts: DraftIndex; readonly lines: LineIndex }>();
  shelves.set(session, shelf);
  const corpus = session.desk.snapshot;
  const day = findNewestDay(corpus);
  for (const { root, settings } of session.folders) {
    for await (const { path, text } of readDrafts(
      root,
      settings.drafts,
      (p) => !seen.has(p) && !session.desk.isSource(p),
    )) {
      throwIfCancelled(token);
      seen.add(path);
      if (text.length > LONGEST_DRAFT) {
        continue;
      }
      let kept = shelf.get(path);
      if (kept?.facts.text !== text || kept.facts.day !== (kept.facts.date ?? day)) {
        kept = { facts: indexDraft(parseDraft(path, text), day, readNameModel()), lines: new LineIndex(text) };
        shelf.set(path, kept);
      }
      const { facts, lines } = kept;
      yield {
        uri: toUri(path),
        lines,
        view: { kind: "draft", path, text, corpus, facts, check: () => session.check(facts, corpus) },
      };
    }
  }
}
