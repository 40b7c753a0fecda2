// The shapes of the tools' answers, as JSON Schema.

export type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: "string" };
const COUNT: Schema = { type: "integer", minimum: 0 };
const TEXT_OR_NULL: Schema = { type: ["string", "null"] };
const FLAG: Schema = { type: "boolean" };

/** Every field is there, and no other. */
function record(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

function answer(properties: Readonly<Record<string, Schema>>): Schema {
  return record({ schema: { const: 1 }, notice: TEXT, ...properties });
}

/** With the page, null where the format has none, or the time in seconds. */
function spanOfSource(more: Readonly<Record<string, Schema>>): Schema {
  const always = { path: TEXT, start: COUNT, end: COUNT, ...more };
  return {
    anyOf: [record({ ...always, page: TEXT_OR_NULL }), record({ ...always, time: { type: "number", minimum: 0 } })],
  };
}

const EDIT = record({ start: COUNT, end: COUNT, newText: TEXT });
const SPEAKER_MATCH: Schema = { enum: ["same", "different", "unknown", "notAsked"] };
const VERDICT: Schema = { enum: ["verbatim", "edited", "altered", "ambiguous", "unsourced", "unchecked", "notSpeech"] };
const SEVERITY: Schema = { enum: ["error", "warning", "information", "hint"] };

const PASSAGE = {
  id: TEXT_OR_NULL,
  path: TEXT,
  line: COUNT,
  page: TEXT_OR_NULL,
  time: { type: ["number", "null"] },
  start: COUNT,
  end: COUNT,
  title: TEXT_OR_NULL,
  publisher: TEXT_OR_NULL,
  published: TEXT_OR_NULL,
  speaker: TEXT_OR_NULL,
  words: TEXT,
  before: TEXT,
  after: TEXT,
};
const FOUND = record({ ...PASSAGE, isSpeech: FLAG });

export const CHECK_DRAFT = answer({
  totals: record({ diagnostics: COUNT, quotations: COUNT, verdicts: { type: "object", additionalProperties: COUNT } }),
  diagnostics: list(
    record({
      code: TEXT,
      severity: SEVERITY,
      message: TEXT,
      start: COUNT,
      end: COUNT,
      line: COUNT,
      column: COUNT,
      source: orNull(spanOfSource({ text: TEXT })),
      fixes: list(record({ title: TEXT, safe: FLAG, edits: list(EDIT) })),
    }),
  ),
  quotations: list(
    record({
      start: COUNT,
      end: COUNT,
      text: TEXT,
      verdict: VERDICT,
      speakerName: TEXT_OR_NULL,
      source: orNull(spanOfSource({})),
      id: TEXT_OR_NULL,
    }),
  ),
  next: TEXT_OR_NULL,
});

export const CHECK_QUOTATION = answer({
  verdict: VERDICT,
  speaker: record({ asked: TEXT_OR_NULL, found: TEXT_OR_NULL, isDoubtful: FLAG, match: SPEAKER_MATCH }),
  findings: list(record({ code: TEXT, severity: SEVERITY, message: TEXT })),
  differences: list(
    record({ kind: { enum: ["changed", "added", "missing"] }, isAllowed: FLAG, written: TEXT, source: TEXT }),
  ),
  passages: list(record(PASSAGE)),
  fixes: list(record({ title: TEXT, safe: FLAG, text: TEXT })),
  corrected: TEXT_OR_NULL,
  near: list(FOUND),
});

export const FIND_QUOTATIONS = answer({
  total: COUNT,
  quotations: list(FOUND),
  next: TEXT_OR_NULL,
  note: TEXT_OR_NULL,
});

export const WHO_IS = answer({
  total: COUNT,
  entities: list(
    record({
      id: TEXT,
      type: { enum: ["person", "organization", "place"] },
      name: TEXT,
      aliases: list(TEXT),
      mentions: COUNT,
      quotations: COUNT,
      introduction: orNull(record({ path: TEXT, line: COUNT, published: TEXT_OR_NULL, words: TEXT })),
      roles: list(
        record({
          title: TEXT,
          from: TEXT_OR_NULL,
          to: TEXT_OR_NULL,
          count: COUNT,
          places: list(record({ path: TEXT, line: COUNT, published: TEXT_OR_NULL, title: TEXT })),
        }),
      ),
    }),
  ),
});

export const LIST_SOURCES = answer({
  total: COUNT,
  sources: list(
    record({
      path: TEXT,
      kind: { enum: ["article", "transcript", "document"] },
      title: TEXT_OR_NULL,
      byline: list(TEXT),
      publisher: TEXT_OR_NULL,
      published: TEXT_OR_NULL,
      url: TEXT_OR_NULL,
      words: COUNT,
      characters: COUNT,
      problems: list(TEXT),
    }),
  ),
  next: TEXT_OR_NULL,
});

export const READ_SOURCE = answer({
  path: TEXT,
  title: TEXT_OR_NULL,
  byline: list(TEXT),
  publisher: TEXT_OR_NULL,
  published: TEXT_OR_NULL,
  characters: COUNT,
  start: COUNT,
  end: COUNT,
  line: COUNT,
  text: TEXT,
  next: { type: ["integer", "null"] },
});

export const FILL_DRAFT = answer({
  text: TEXT,
  filled: list(
    record({ start: COUNT, end: COUNT, newText: TEXT, id: TEXT, path: TEXT, line: COUNT, speaker: TEXT_OR_NULL }),
  ),
  unfilled: list(record({ start: COUNT, end: COUNT, id: TEXT, reason: TEXT })),
});
