// YAML that anybody may have written, within bounds. The parser's second half, which makes values of tokens, recurses
// on nesting, and a regular expression compiled at the end of the stack ends the whole process (V8: "RegExpCompiler
// Allocation failed"), which no catch catches; and it compares each key with all others of its mapping. An alias is
// only a name here, and nobody asks what it stands for. The first half does neither: it counts here, and the second
// begins only where that came out well.

import { Composer, CST, isScalar, Lexer, LineCounter, Parser, visit, YAMLParseError, type Document } from "yaml";

/** What a person writes is far below. */
const MOST_LEVELS = 20;
const MOST_KEYS = 1_000;

/**
 * Of the lexer: where a document, a scalar or a broken list of brackets begins or
 * ends. They stand for nothing in the text.
 */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR, CST.FLOW_END]);

export interface YamlBounds {
  /** UTF-16 units. */
  readonly length: number;
  /** Pieces that the text is cut into: a key, a colon, a value, a line's end. */
  readonly lexemes: number;
}

export type Obstacle = "length" | "lexemes" | "levels" | "keys" | "documents";

export interface OpenedYaml {
  readonly document: Document;
  /** Of the text. */
  readonly lines: LineCounter;
}

/** Why a text is not read, and from which offset on. */
export interface YamlObstacle {
  readonly obstacle: Obstacle;
  readonly at: number;
}

/**
 * `schema`: "failsafe" makes texts of all values, "core" also null, numbers and booleans. A tag asks for no other type:
 * a `!!timestamp` is the text that is written. A key that a mapping has twice is among the document's errors. Linear in
 * the text, and at most in the bounds. Never throws.
 */
export function openYaml(text: string, schema: "failsafe" | "core", bounds: YamlBounds): OpenedYaml | YamlObstacle {
  const lines = new LineCounter();
  const tokens = readTokens(text, lines, bounds);
  if (!Array.isArray(tokens)) {
    return tokens;
  }
  const options = {
    schema,
    version: "1.2",
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: "silent",
  } as const;
  const [document] = new Composer(options).compose(tokens, true, text.length);
  if (!document) {
    return { obstacle: "documents", at: 0 };
  }
  tellRepeatedKeys(document);
  return { document, lines };
}

function readTokens(text: string, lines: LineCounter, bounds: YamlBounds): CST.Token[] | YamlObstacle {
  if (text.length > bounds.length) {
    return { obstacle: "length", at: bounds.length };
  }
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > bounds.lexemes) {
      return { obstacle: "lexemes", at };
    }
    tokens.push(...parser.next(lexeme));
    // One more than levels: the document itself.
    if (parser.stack.length > MOST_LEVELS + 1) {
      return { obstacle: "levels", at };
    }
    at += MARKS.has(lexeme) ? 0 : lexeme.length;
  }
  tokens.push(...parser.end());
  return findObstacle(tokens) ?? tokens;
}

function findObstacle(tokens: readonly CST.Token[]): YamlObstacle | null {
  const documents = tokens.filter(({ type }) => type === "document");
  if (documents.length > 1) {
    return { obstacle: "documents", at: documents[1]!.offset };
  }
  const [document] = documents;
  return document?.type === "document" && document.value ? findObstacleIn(document.value) : null;
}

/** As deep as the levels that the parser has counted. */
function findObstacleIn(token: CST.Token): YamlObstacle | null {
  if (!("items" in token)) {
    return null;
  }
  const isMapping = token.type === "block-map" || (token.type === "flow-collection" && token.start.source === "{");
  if (isMapping && token.items.length > MOST_KEYS) {
    return { obstacle: "keys", at: token.offset };
  }
  for (const { key, value } of token.items as readonly CST.CollectionItem[]) {
    const found = (key && findObstacleIn(key)) ?? (value && findObstacleIn(value)) ?? null;
    if (found) {
      return found;
    }
  }
  return null;
}

/** The parser's own check compares each key with each. */
function tellRepeatedKeys(document: Document): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : key;
        if (seen.has(value) && isScalar(key)) {
          const [start, end] = key.range ?? [0, 0];
          document.errors.push(new YAMLParseError([start, end], "DUPLICATE_KEY", "Map keys must be unique"));
        }
        seen.add(value);
      }
    },
  });
}
