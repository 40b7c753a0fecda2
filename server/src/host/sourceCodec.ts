// A source's index as bytes, for the cache on disk and for the way between threads, and for as long
// as nobody asks: each part is decoded when first asked for, and let go when others have been asked
// for since. So memory grows with the text.
//
// A record: the lengths of its parts and the kind of text (u32 each), then the parts: head, text (UTF-8; UTF-16 where
// it holds half a surrogate pair, which UTF-8 cannot), entities with what is counted of them, prose, facts. All but the
// text are JSON, rows in columns.

import type { EntityTally, SourceIndex, SourceMeta } from "../core/corpus/sourceTypes";
import { tallyEntities } from "../core/corpus/tallyEntities";
import { OffsetMap } from "../core/text/offsetMap";
import { BLOCK_BREAK, type Block, type Prose } from "../core/text/prose";
import { BrokenCache, demand } from "./checkShape";
import { fromColumns, toColumns, type Columns } from "./columns";
import { checkFacts, checkHead, checkNamed, checkProse } from "./recordShapes";

const PARTS = 5;
const [HEAD, TEXT, ENTITIES, PROSE, FACTS] = [0, 1, 2, 3, 4] as const;
const LENGTHS = 4 * (PARTS + 1);
const UTF8 = 0;
const UTF16 = 1;

interface Head {
  readonly path: string;
  readonly version: string;
  readonly words: number;
  readonly meta: SourceMeta;
  readonly problems: SourceIndex["problems"];
  readonly readAs: string | null;
  /** How many. */
  readonly entities: number;
}

interface PackedProse {
  /** Null where the prose is the text's blocks joined. */
  readonly text: string | null;
  readonly blocks: Columns;
  readonly pieces: Columns;
}

interface PackedEntities {
  readonly entities: Columns;
  readonly tallies: Columns;
}

interface PackedFacts {
  readonly mentions: Columns;
  readonly roles: Columns;
  readonly dates: Columns;
  readonly quotations: Columns;
  readonly places: Columns;
}

type Facts = Pick<SourceIndex, keyof PackedFacts>;
type Named = Required<Pick<SourceIndex, keyof PackedEntities>>;

export function encodeSource(source: SourceIndex): Buffer {
  const { path, version, words, meta, problems, readAs, prose, text } = source;
  const head: Head = { path, version, words, meta, problems, readAs, entities: source.entities.length };
  const packedProse: PackedProse = {
    text: joinBlocks(text, prose.blocks, prose.map) === prose.text ? null : prose.text,
    blocks: toColumns(prose.blocks),
    pieces: toColumns(prose.map.toPieces()),
  };
  const facts: PackedFacts = {
    mentions: toColumns(source.mentions),
    roles: toColumns(source.roles),
    dates: toColumns(source.dates),
    quotations: toColumns(source.quotations),
    places: toColumns(source.places),
  };
  const packedEntities: PackedEntities = {
    entities: toColumns(source.entities),
    tallies: toColumns(source.tallies ?? tallyEntities(source)),
  };
  const kind = text.isWellFormed() ? UTF8 : UTF16;
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const parts = [
    json(head),
    Buffer.from(text, kind === UTF8 ? "utf8" : "utf16le"),
    json(packedEntities),
    json(packedProse),
    json(facts),
  ];
  const lengths = Buffer.alloc(LENGTHS);
  [...parts.map((part) => part.length), kind].forEach((value, i) => lengths.writeUInt32LE(value, 4 * i));
  return Buffer.concat([lengths, ...parts]);
}

/**
 * `record` must not change afterwards. One that comes from a file may hold anything: `onBroken` is then called where a
 * part is not what `encodeSource` gives, and whoever asked for the part gets a BrokenCache. Without it, the record must
 * be what `encodeSource` gave.
 */
export function decodeSource(record: Buffer, path?: string, onBroken?: (what: string) => void): EncodedSource {
  return new EncodedSource(record, path, onBroken);
}

/** The record of a source: kept where it was decoded from one, else made. */
export function toRecord(source: SourceIndex): Buffer {
  return source instanceof EncodedSource ? source.record : encodeSource(source);
}

/** Keeps the decoded parts of the sources that came in last. */
class DecodedSources {
  private readonly sources: (EncodedSource | undefined)[] = [];
  private oldest = 0;

  constructor(private readonly most: number) {}

  /** In the place of what came in first. */
  add(source: EncodedSource): void {
    this.sources[this.oldest]?.forget();
    this.sources[this.oldest] = source;
    this.oldest = (this.oldest + 1) % this.most;
  }
}

/** A decoded article is about 50 KB. */
const recent = new DecodedSources(32);
/**
 * Those that were asked for again and again. A start goes through all sources twice: kept as these are, their parts
 * would outlive the young generation, and be copied by the garbage collector for nothing.
 */
const inUse = new DecodedSources(512);
const OFTEN = 3;

export class EncodedSource implements SourceIndex {
  readonly path: string;
  readonly version: string;
  readonly words: number;
  readonly meta: SourceMeta;
  readonly problems: SourceIndex["problems"];
  readonly readAs: string | null;
  private known: { text?: string; named?: Named; prose?: Prose; facts?: Facts } | undefined;
  private timesDecoded = 0;
  /** How many entities it has. */
  readonly count: number;

  /** A path given wins over the record's: the same file may be named from another working folder. */
  constructor(
    readonly record: Buffer,
    path?: string,
    private readonly onBroken?: (what: string) => void,
  ) {
    const head = this.decode<Head>(HEAD, (value) => {
      checkLengths(record);
      return checkHead(value, record.length);
    });
    this.count = head.entities;
    this.path = path ?? head.path;
    this.version = head.version;
    this.words = head.words;
    this.meta = head.meta;
    this.problems = head.problems;
    this.readAs = head.readAs;
  }

  get text(): string {
    this.parts.text ??= this.readPart(TEXT, this.record.readUInt32LE(4 * PARTS) === UTF8 ? "utf8" : "utf16le");
    return this.parts.text;
  }

  get entities(): SourceIndex["entities"] {
    return this.named.entities;
  }

  get tallies(): readonly EntityTally[] {
    return this.named.tallies;
  }

  get prose(): Prose {
    this.parts.prose ??= toProse(
      this.text,
      this.decode<PackedProse>(PROSE, (value) => checkProse(value, this.record.length)),
    );
    return this.parts.prose;
  }

  get mentions(): SourceIndex["mentions"] {
    return this.facts.mentions;
  }

  get roles(): SourceIndex["roles"] {
    return this.facts.roles;
  }

  get dates(): SourceIndex["dates"] {
    return this.facts.dates;
  }

  get quotations(): SourceIndex["quotations"] {
    return this.facts.quotations;
  }

  get places(): SourceIndex["places"] {
    return this.facts.places;
  }

  private get named(): Named {
    this.parts.named ??= toNamed(this.decode<PackedEntities>(ENTITIES, (value) => checkNamed(value, this.count)));
    return this.parts.named;
  }

  private get facts(): Facts {
    this.parts.facts ??= toFacts(
      this.decode<PackedFacts>(FACTS, (value) => checkFacts(value, this.record.length, this.count)),
    );
    return this.parts.facts;
  }

  forget(): void {
    this.known = undefined;
  }

  private get parts(): NonNullable<EncodedSource["known"]> {
    if (this.known) {
      return this.known;
    }
    this.timesDecoded++;
    (this.timesDecoded < OFTEN ? recent : inUse).add(this);
    this.known = {};
    return this.known;
  }

  private decode<T>(part: number, check: (value: unknown) => void): T {
    if (!this.onBroken) {
      return JSON.parse(this.readPart(part)) as T;
    }
    try {
      const value: unknown = JSON.parse(this.readPart(part));
      check(value);
      return value as T;
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.onBroken(what);
      throw new BrokenCache(what);
    }
  }

  private readPart(part: number, encoding: "utf8" | "utf16le" = "utf8"): string {
    const { record } = this;
    let start = LENGTHS;
    for (let i = 0; i < part; i++) {
      start += record.readUInt32LE(4 * i);
    }
    return record.toString(encoding, start, start + record.readUInt32LE(4 * part));
  }
}

/** @throws BrokenCache where the parts are not the record's length together. */
function checkLengths(record: Buffer): void {
  demand(record.length >= LENGTHS, "lengths");
  let end = LENGTHS;
  for (let i = 0; i < PARTS; i++) {
    end += record.readUInt32LE(4 * i);
  }
  const kind = record.readUInt32LE(4 * PARTS);
  demand(end === record.length && (kind === UTF8 || kind === UTF16), "lengths");
}

function toProse(text: string, packed: PackedProse): Prose {
  const blocks = fromColumns<Block>(packed.blocks);
  const map = OffsetMap.fromPieces(fromColumns(packed.pieces));
  return { text: packed.text ?? joinBlocks(text, blocks, map), blocks, map };
}

function toNamed({ entities, tallies }: PackedEntities): Named {
  return { entities: fromColumns(entities), tallies: fromColumns(tallies) };
}

function toFacts(packed: PackedFacts): Facts {
  return {
    mentions: fromColumns(packed.mentions),
    roles: fromColumns(packed.roles),
    dates: fromColumns(packed.dates),
    quotations: fromColumns(packed.quotations),
    places: fromColumns(packed.places),
  };
}

/** The prose of a text that has nothing taken out inside its blocks: most plain articles. */
function joinBlocks(text: string, blocks: readonly Block[], map: OffsetMap): string {
  return blocks
    .map((block) => {
      const span = map.toOriginalSpan(block);
      return text.slice(span.start, span.end);
    })
    .join(BLOCK_BREAK);
}
