// What a document says of itself, as far as it can be believed: its title where the text has it, too, its author where
// that is a name.

import { parseWrittenDay } from "../../core/markdown/writtenDay";
import type { ExtractedBlock, ExtractedMeta } from "../extracted";
import { readXml } from "./xml";

export interface Properties {
  title: string;
  creator: string;
  created: string;
  language: string;
  publisher: string;
}

/** Where a title may stand. */
const FIRST_BLOCKS = 12;

/** Of Dublin Core, with what OpenDocument calls otherwise. Linear. */
export function readProperties(xml: string | null): Properties {
  const found: Properties = { title: "", creator: "", created: "", language: "", publisher: "" };
  const names: Readonly<Record<string, keyof Properties>> = {
    title: "title",
    creator: "creator",
    "initial-creator": "creator",
    created: "created",
    "creation-date": "created",
    date: "created",
    language: "language",
    publisher: "publisher",
  };
  let open: keyof Properties | null = null;
  readXml(xml ?? "", {
    open: (name) => {
      const key = Object.hasOwn(names, name) ? names[name] : undefined;
      open = key !== undefined && found[key] === "" ? key : null;
    },
    close: () => {
      open = null;
    },
    text: (text) => {
      if (open !== null) {
        found[open] += text.replace(/\s+/g, " ").slice(0, 300);
      }
    },
  });
  return found;
}

/** Of a written document: its properties are often a template's, and its file's day is no publication's. */
export function toDocumentMeta(
  { title, creator, language }: Properties,
  blocks: readonly ExtractedBlock[],
): ExtractedMeta {
  const first = blocks.slice(0, FIRST_BLOCKS);
  const isTitled = first.some(({ hint }) => hint === "title");
  const isInText = first.some(({ text }) => fold(text) === fold(title));
  return {
    ...(!isTitled && title.trim() !== "" && isInText && { title: title.trim() }),
    ...(isPersonName(creator.trim()) && !hasByline(first) && { byline: [creator.trim()] }),
    ...(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(language.trim()) && { lang: language.trim() }),
  };
}

/** Of a book, whose publisher wrote them. */
export function toBookMeta({ title, creator, created, language, publisher }: Properties): ExtractedMeta {
  const day = parseWrittenDay(created.trim());
  return {
    kind: "document",
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(creator.trim() !== "" && { byline: [creator.trim()] }),
    ...(publisher.trim() !== "" && { publisher: publisher.trim() }),
    ...(day && { published: day.edtf }),
    ...(language.trim() !== "" && { lang: language.trim() }),
  };
}

/** "Karl Benn", but no "admin", "User" or "kbenn". */
function isPersonName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*| (?:de|del|la|van|von|der|bin|al)){1,4}$/u.test(name) &&
    !/\b(?:User|Office|Admin|Windows|Microsoft)\b/.test(name)
  );
}

function hasByline(blocks: readonly ExtractedBlock[]): boolean {
  return blocks.some(({ text }) => text.length < 100 && /^by\s+\p{Lu}/iu.test(text));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
