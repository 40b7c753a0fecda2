// Runs a grammar as VS Code does (vscode-textmate, Oniguruma) and compares it with labels written under the text.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from "vscode-textmate";

const root = join(__dirname, "..", "..");

/** A few lines of what VS Code's Markdown grammar does, enough for the injection to be laid over. */
const MARKDOWN = {
  scopeName: "text.html.markdown",
  patterns: [
    { begin: "^```", end: "^```", name: "markup.fenced_code.block.markdown" },
    { begin: "<!--", end: "-->", name: "comment.block.html" },
    { begin: "^(?=\\S)", end: "$", name: "meta.paragraph.markdown", patterns: [{ include: "#inline" }] },
  ],
  repository: {
    inline: {
      patterns: [
        { match: "`[^`]*`", name: "markup.inline.raw.string.markdown" },
        { match: "\\*\\*[^*]+\\*\\*", name: "markup.bold.markdown" },
      ],
    },
  },
};

/** VS Code has one; a rule that includes nothing but a missing grammar would be left out. */
const YAML = { scopeName: "source.yaml", patterns: [{ match: "^[a-z]+(?=:)", name: "entity.name.tag.yaml" }] };

const FILES: Readonly<Record<string, string>> = {
  "text.verbatim.article": "verbatim-article.tmLanguage.json",
  "text.verbatim.draft.injection": "verbatim-draft.injection.json",
};

let registry: Promise<Registry> | undefined;

export type GrammarScope = "text.verbatim.article" | "text.html.markdown";

/**
 * Text in which a line of `^^^ scope` labels what stands above the carets: every token there must carry a scope that
 * holds the words; `^^^ not scope` says that none may. Labels stand under the text line they mean.
 */
export async function checkScopes(scope: GrammarScope, labelled: string): Promise<void> {
  const grammar = await loadGrammar(scope);
  let state = INITIAL;
  let line = "";
  let tokens: ReturnType<IGrammar["tokenizeLine"]>["tokens"] = [];
  for (const row of labelled.replace(/^\n|\n$/g, "").split("\n")) {
    const label = /^(\s*)(\^+) (not )?(\S+)$/.exec(row);
    if (!label) {
      line = row;
      const result = grammar.tokenizeLine(row, state);
      assert.equal(result.stoppedEarly, false, row);
      state = result.ruleStack;
      tokens = result.tokens;
      continue;
    }
    const start = label[1]!.length;
    const end = start + label[2]!.length;
    const wanted = label[4]!;
    for (const token of tokens.filter((t) => t.startIndex < end && t.endIndex > start)) {
      const has = token.scopes.some((s) => s.includes(wanted));
      assert.equal(has, label[3] === undefined, `${line}\n${row}\nhas ${token.scopes.join(" ")}`);
    }
  }
}

async function loadGrammar(scope: GrammarScope): Promise<IGrammar> {
  registry ??= makeRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  assert.ok(grammar, scope);
  return grammar;
}

async function makeRegistry(): Promise<Registry> {
  await loadWASM(readFileSync(join(root, "node_modules", "vscode-oniguruma", "release", "onig.wasm")));
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (name) => {
      for (const own of [MARKDOWN, YAML]) {
        if (name === own.scopeName) {
          return parseRawGrammar(JSON.stringify(own), "own.json");
        }
      }
      const file = FILES[name];
      return file ? parseRawGrammar(readFileSync(join(root, "syntaxes", file), "utf8"), file) : null;
    },
    getInjections: (name) => (name === MARKDOWN.scopeName ? ["text.verbatim.draft.injection"] : []),
  });
}
