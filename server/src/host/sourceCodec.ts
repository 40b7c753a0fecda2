// A source's index as bytes, for the cache on disk and for the way between threads. Decoding is lazy: the text, what the
// reader found and what the annotators found are each decoded when first asked for.
//
// A record: four lengths (u32: head, text, body, kind of text), then the head (JSON: path, version, words, meta), the text
// (UTF-8; UTF-16 where it holds half a surrogate pair, which UTF-8 cannot), and the body (JSON in columns).

import type { SourceIndex, SourceMeta } from "../core/corpus/sourceTypes";
import { OffsetMap } from "../core/text/offsetMap";
import { BLOCK_BREAK, type Block, type Prose } from "../core/text/prose";
import { fromColumns, toColumns, type Columns } from "./columns";

const LENGTHS = 16;
const UTF8 = 0;
const UTF16 = 1;
const LONE_SURROGATE = /\p{Surrogate}/u;

interface Head {
  readonly path: string;
  readonly version: string;
  readonly words: number;
  readonly meta: SourceMeta;
}

interface Body {
  readonly problems: SourceIndex["problems"];
  /** Null where the prose is the text's blocks joined. */
  readonly proseText: string | null;
  readonly blocks: Columns;
  readonly pieces: Columns;
  readonly entities: Columns;
  readonly mentions: Columns;
  readonly roles: Columns;
  readonly dates: Columns;
  readonly quotations: Columns;
}

export function encodeSource(source: SourceIndex): Buffer {
  const { path, version, words, meta, prose, text } = source;
  const head = Buffer.from(JSON.stringify({ path, version, words, meta } satisfies Head));
  const body = Buffer.from(JSON.stringify({
    problems: source.problems,
    proseText: joinBlocks(text, prose.blocks, prose.map) === prose.text ? null : prose.text,
    blocks: toColumns(prose.blocks),
    pieces: toColumns(prose.map.toPieces()),
    entities: toColumns(source.entities),
    mentions: toColumns(source.mentions),
    roles: toColumns(source.roles),
    dates: toColumns(source.dates),
    quotations: toColumns(source.quotations),
  } satisfies Body));
  const kind = LONE_SURROGATE.test(text) ? UTF16 : UTF8;
  const letters = Buffer.from(text, kind === UTF8 ? "utf8" : "utf16le");
  const record = Buffer.allocUnsafe(LENGTHS + head.length + letters.length + body.length);
  [head.length, letters.length, body.length, kind].forEach((value, i) => record.writeUInt32LE(value, 4 * i));
  head.copy(record, LENGTHS);
  letters.copy(record, LENGTHS + head.length);
  body.copy(record, LENGTHS + head.length + letters.length);
  return record;
}

/** `record` must be what `encodeSource` gave: whoever stores it checks its sum. It must not change afterwards. */
export function decodeSource(record: Buffer, path?: string): SourceIndex {
  return new EncodedSource(record, path);
}

/** The record of a source: kept where it was decoded from one, else made. */
export function toRecord(source: SourceIndex): Buffer {
  return source instanceof EncodedSource ? source.record : encodeSource(source);
}

class EncodedSource implements SourceIndex {
  readonly path: string;
  readonly version: string;
  readonly words: number;
  readonly meta: SourceMeta;
  private readonly textStart: number;
  private readonly bodyStart: number;
  private decodedText: string | undefined;
  private decodedBody: DecodedBody | undefined;

  /** A path given wins over the record's: the same file may be named from another working folder. */
  constructor(readonly record: Buffer, path?: string) {
    this.textStart = LENGTHS + record.readUInt32LE(0);
    this.bodyStart = this.textStart + record.readUInt32LE(4);
    const head = JSON.parse(record.toString("utf8", LENGTHS, this.textStart)) as Head;
    this.path = path ?? head.path;
    this.version = head.version;
    this.words = head.words;
    this.meta = head.meta;
  }

  get text(): string {
    return (this.decodedText ??= this.record.toString(this.record.readUInt32LE(12) === UTF8 ? "utf8" : "utf16le", this.textStart, this.bodyStart));
  }

  get prose(): SourceIndex["prose"] {
    return this.body.prose;
  }

  get problems(): SourceIndex["problems"] {
    return this.body.problems;
  }

  get entities(): SourceIndex["entities"] {
    return this.body.entities;
  }

  get mentions(): SourceIndex["mentions"] {
    return this.body.mentions;
  }

  get roles(): SourceIndex["roles"] {
    return this.body.roles;
  }

  get dates(): SourceIndex["dates"] {
    return this.body.dates;
  }

  get quotations(): SourceIndex["quotations"] {
    return this.body.quotations;
  }

  private get body(): DecodedBody {
    return (this.decodedBody ??= decodeBody(this.text, this.record.toString("utf8", this.bodyStart)));
  }
}

type DecodedBody = Pick<SourceIndex, "prose" | "problems" | "entities" | "mentions" | "roles" | "dates" | "quotations">;

function decodeBody(text: string, json: string): DecodedBody {
  const body = JSON.parse(json) as Body;
  const blocks = fromColumns<Block>(body.blocks);
  const map = OffsetMap.fromPieces(fromColumns(body.pieces));
  const prose: Prose = { text: body.proseText ?? joinBlocks(text, blocks, map), blocks, map };
  return {
    prose,
    problems: body.problems,
    entities: fromColumns(body.entities),
    mentions: fromColumns(body.mentions),
    roles: fromColumns(body.roles),
    dates: fromColumns(body.dates),
    quotations: fromColumns(body.quotations),
  };
}

/** The prose of a text that has nothing taken out inside its blocks: most plain articles. */
function joinBlocks(text: string, blocks: readonly Block[], map: OffsetMap): string {
  return blocks.map((block) => {
    const span = map.toOriginalSpan(block);
    return text.slice(span.start, span.end);
  }).join(BLOCK_BREAK);
}
