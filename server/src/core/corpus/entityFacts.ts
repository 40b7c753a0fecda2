// Where sources name their entities and let them speak, in numbers: kept for every source that was read
// for somebody, where objects would be hundreds of thousands, for the collector to go through again and
// again. Titles are few: they stay as they are.

import type { MentionForm, RoleMention } from "../names/nameTypes";
import type { EntityMention } from "./corpusTypes";
import type { SourceIndex } from "./sourceTypes";

const FORM_NUMBERS: Readonly<Record<MentionForm, number>> = { full: 0, short: 1, acronym: 2, role: 3, pronoun: 4 };
const FORMS = Object.keys(FORM_NUMBERS) as readonly MentionForm[];
/** Numbers of a mention: entity, start, end, form. */
const MENTION = 4;
/** Numbers of a quotation that is somebody's speech: entity, index. */
const SPEECH = 2;

const bySource = new WeakMap<SourceIndex, EntityFacts>();

/** Kept with the source. The first time it may have to be unpacked, which takes about 0.3 ms. */
export function readEntityFacts(source: SourceIndex): EntityFacts {
  let facts = bySource.get(source);
  if (!facts) {
    facts = new EntityFacts(source);
    bySource.set(source, facts);
  }
  return facts;
}

/** What one source says of its entities, by their indexes in it. */
class EntityFacts {
  /** All mentions, then all speech: one array costs less than two. */
  private readonly numbers: Int32Array;
  private readonly firstSpeech: number;
  private readonly roles: readonly RoleMention[];
  private readonly path: string;

  constructor({ path, mentions, roles, quotations }: SourceIndex) {
    this.path = path;
    this.roles = roles;
    this.firstSpeech = mentions.length * MENTION;
    const speech = quotations.flatMap(({ speech, speaker }, index) =>
      speech && speaker !== null && speaker.entity !== null ? [speaker.entity, index] : [],
    );
    this.numbers = new Int32Array(this.firstSpeech + speech.length);
    mentions.forEach(({ entity, start, end, form }, i) =>
      this.numbers.set([entity, start, end, FORM_NUMBERS[form]], i * MENTION),
    );
    this.numbers.set(speech, this.firstSpeech);
  }

  rolesOf(entity: number): readonly RoleMention[] {
    return this.roles.filter((role) => role.entity === entity);
  }

  /** Made anew each time. */
  mentionsOf(entity: number): EntityMention[] {
    const { numbers, path } = this;
    const found: EntityMention[] = [];
    for (let i = 0; i < this.firstSpeech; i += MENTION) {
      if (numbers[i] === entity) {
        found.push({ path, start: numbers[i + 1]!, end: numbers[i + 2]!, form: FORMS[numbers[i + 3]!]! });
      }
    }
    return found;
  }

  /** Indexes of its quotations that are the entity's speech. */
  speechOf(entity: number): number[] {
    const found: number[] = [];
    for (let i = this.firstSpeech; i < this.numbers.length; i += SPEECH) {
      if (this.numbers[i] === entity) {
        found.push(this.numbers[i + 1]!);
      }
    }
    return found;
  }
}
