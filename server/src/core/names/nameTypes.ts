// What the names annotator finds in one text. Spans are in the offsets of the text that was annotated.

import type { Span } from "../text/span";

export type EntityType = "person" | "organization" | "place";
export type MentionForm = "full" | "short" | "acronym" | "role" | "pronoun";

/** One place where an entity is meant. Titles and honorifics are left out of the span. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** Index into `NameAnnotations.entities`. */
  readonly entity: number;
}

/** What the text says of the office: held, held once, held for another, won, or sought. */
export type RoleStatus = "current" | "former" | "acting" | "elect" | "candidate";

/** A title that the text gives to an entity, and where: "Prime Minister of Japan". */
export interface RoleMention extends Span {
  /** As written, with former, acting, deputy and -elect kept. */
  readonly title: string;
  /** Its parts: "Prime Minister" and "Japan"; words such as "former" are left out of the office. */
  readonly office: string;
  readonly of: string | null;
  readonly status: RoleStatus;
  readonly entity: number;
}

/** An entity as one text knows it. */
export interface LocalEntity {
  readonly type: EntityType;
  /** The fullest name the text has, as written there (an all-capital one in title case). */
  readonly name: string;
  /** Every other name the text uses for it, `name` left out: "Stoltenberg", "CCP". */
  readonly aliases: readonly string[];
  /** "f" or "m" where an honorific, a pronoun or the first name tells; pronouns are resolved by it. */
  readonly gender: "f" | "m" | null;
}

export interface NameAnnotations {
  readonly entities: readonly LocalEntity[];
  /** By start. Names only; mentions by role or pronoun are added by the quotations annotator, which resolves them. */
  readonly mentions: readonly Mention[];
  /** By start. */
  readonly roles: readonly RoleMention[];
}
