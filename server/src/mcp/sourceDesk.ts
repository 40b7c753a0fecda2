// The sources as the tools see them: as they are on disk when a question comes, or were a moment before.

import { findNewestDay, indexDraft } from "../core/corpus/indexDraft";
import { parseDraft } from "../core/markdown/parseDraft";
import type { AgentDesk } from "../features/agents/agentDesk";
import { readNameModel } from "../host/readNameModel";
import type { SourceSet } from "../host/sourceSet";
import type { CheckSettings } from "../rules/ruleTypes";

/**
 * Looking at the disk may take this share of the time, one part in so many: four sources are looked at before each
 * answer, ten thousand, which take some 60 ms, every second or two.
 */
const LOOK_SHARE = 20;
/** A look that is quicker costs nobody anything: it is taken every time. Milliseconds. */
const QUICK_MS = 2;

export class SourceDesk {
  private readonly loaded: Promise<void>;
  private looking: Promise<void> | undefined;
  private nextLook = 0;

  /** Begins to read the sources at once. */
  constructor(
    private readonly sources: SourceSet,
    private readonly settings: CheckSettings,
    onLoaded: () => void,
  ) {
    this.loaded = sources.load().then(onLoaded);
  }

  /** Waits until the sources are read. Rejects only by our own fault. */
  async open(): Promise<AgentDesk> {
    await this.loaded;
    if (performance.now() >= this.nextLook) {
      this.looking ??= this.look();
      await this.looking;
    }
    const { corpus } = this.sources;
    return {
      corpus,
      settings: this.settings,
      nameOf: (path) => path,
      shorten: (message) => message,
      toDraft: (text) => indexDraft(parseDraft("draft.md", text), findNewestDay(corpus), readNameModel()),
    };
  }

  private async look(): Promise<void> {
    const began = performance.now();
    try {
      await this.sources.refresh();
    } finally {
      const took = performance.now() - began;
      this.nextLook = took < QUICK_MS ? 0 : performance.now() + took * LOOK_SHARE;
      this.looking = undefined;
    }
  }
}
