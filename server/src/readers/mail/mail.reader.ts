// A mail: its newest message, and below it the older ones, apart and with their senders. What a person wrote is that
// person's words; what a press office sends is an article, whose quotations have their own speakers.

import PostalMime, { type Email } from "postal-mime";
import { parseWrittenDay } from "../../core/markdown/writtenDay";
import { readSpeakerLabel } from "../../core/quotations/speakerLabels";
import { Unreadable, type Extracted, type ExtractedBlock, type FormatReader } from "../extracted";
import { splitHtml, splitPlain } from "./mailLines";
import { splitThread, toSender, type Message, type Sender } from "./thread";

/** Parts within parts. */
const MOST_NESTED = 64;
const MOST_HEADERS = 1024 * 1024;
/** How much longer than its plain text the page of a mail is, from which the plain text only says where to read it. */
const STUB = 3;
/** Attachments that are named. */
const MOST_NAMED = 10;
/** UTF-16 units of the widest line of a text that was wrapped, and of one that is too narrow to tell. */
const WIDEST = 100;
const NARROWEST = 50;
const SLACK = 6;

export const reader: FormatReader = {
  read: async (bytes) => {
    const email = await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: MOST_HEADERS });
    return readMail(email);
  },
};

function readMail(email: Email): Extracted {
  const from = email.from;
  const newest = {
    sender: from ? toSender(from.name, from.address ?? null) : null,
    written: headerOf(email, "date"),
  };
  const messages = splitThread(chooseBody(email), newest);
  const attached = email.attachments.filter(({ filename, related }) => filename && !related);
  if (messages.length === 0 && attached.length === 0) {
    throw new Unreadable("This mail has no text that could be read; save its text as a .txt file.");
  }
  const title = (email.subject ?? "").replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)(?:\[\d+\])?:\s*)+/i, "").trim();
  const published = newest.written === null ? null : dayOf(newest.written);
  const first = messages[0];
  return {
    blocks: [
      ...(title === "" ? [] : [{ text: title, hint: "title" } as const]),
      ...messages.flatMap((message) => toBlocks(message, message === first)),
    ],
    meta: {
      ...(first && isSpoken(first) && { kind: "document" as const }),
      ...(title !== "" && { title }),
      byline: [...new Set(messages.flatMap(({ sender }) => (sender ? [sender.name] : [])))],
      ...(published !== null && { published }),
    },
    problems: attached.length === 0 ? [] : [{ message: tellAttached(attached.map(({ filename }) => filename ?? "")) }],
  };
}

function tellAttached(names: readonly string[]): string {
  const told = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const rest = names.length > MOST_NAMED ? " …" : "";
  return `Attachments of a mail are not read with it: save ${told.join(", ")}${rest} beside it.`;
}

function headerOf({ headers }: Email, key: string): string | null {
  return headers.find((header) => header.key === key)?.value ?? null;
}

function chooseBody({ text, html }: Email): ReturnType<typeof splitPlain> {
  const plain = splitPlain(text ?? "");
  if (!html) {
    return plain;
  }
  const page = splitHtml(html);
  const length = (lines: ReturnType<typeof splitPlain>): number =>
    lines.reduce((sum, line) => sum + line.text.length, 0);
  return length(page) > STUB * length(plain) ? page : plain;
}

/** The day where the sender was: "Fri, 5 Apr 2024 23:30:00 -0400" is the fifth everywhere. */
function dayOf(written: string): string | null {
  const found =
    /\b\d{1,2} \p{L}{3,9}\.? \d{4}\b|\b\p{L}{3,9}\.? \d{1,2}, \d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/u.exec(
      written,
    )?.[0];
  const day = found === undefined ? undefined : parseWrittenDay(found, found.includes(".") ? "dayFirst" : null);
  return day?.edtf ?? null;
}

function toBlocks(message: Message, isNewest: boolean): readonly ExtractedBlock[] {
  const paragraphs = joinWrapped(message.lines);
  const isTold = isSpoken(message);
  const blocks: ExtractedBlock[] = [];
  const name = message.sender?.name ?? "Unknown";
  const day = message.written === null ? null : dayOf(message.written);
  if (isTold) {
    blocks.push({ text: `${name}${day ? ` (${day})` : ""}:`, hint: "turn" });
  } else if (!isNewest) {
    blocks.push({ text: `${name}${day ? `, ${day}` : ""}`, hint: "heading" });
  }
  let isSigned = false;
  for (const text of paragraphs) {
    isSigned ||= text === "--";
    // "Note: we meet at ten" names nobody who speaks.
    const isTurn = isTold && !isSigned && readSpeakerLabel(text) === undefined;
    blocks.push({ text, hint: isTurn ? "turn" : null });
  }
  return blocks;
}

/** The sender's own words, all of it: a person's, who quotes nobody. */
function isSpoken({ sender, lines }: Message): boolean {
  return sender !== null && isPerson(sender) && !lines.some((line) => /["“„«]/.test(line));
}

/**
 * Whoever writes from an address that is made of his name, and of more than one part of it: "Karl Benn" from k.benn@.
 */
function isPerson({ name, address }: Sender): boolean {
  const words = fold(name)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const local = fold(address?.split("@")[0] ?? "").replace(/[^a-z]/g, "");
  const [first, last] = [words[0] ?? "", words[words.length - 1] ?? ""];
  if (words.length < 2 || words.length > 5 || last.length < 2 || !readSpeakerLabel(`${name}: Yes.`)) {
    return false;
  }
  const initial = first.slice(0, 1);
  return (
    local.includes(last) &&
    [first + last, last + first, initial + last, last + initial].some((form) => local.includes(form))
  );
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Lines to paragraphs: apart by a blank line, or where the next word would have had room. */
function joinWrapped(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isWrapped = width >= NARROWEST && width <= WIDEST;
  const paragraphs: string[] = [];
  let before = "";
  for (const line of lines) {
    const word = /^\S*/.exec(line)?.[0].length ?? 0;
    const isFull = before.length + 1 + word + SLACK > width || /^\p{Ll}/u.test(line);
    if (line !== "" && before !== "" && isWrapped && isFull) {
      paragraphs.push(`${paragraphs.pop() ?? ""} ${line}`);
    } else if (line !== "") {
      paragraphs.push(line);
    }
    before = line;
  }
  return paragraphs;
}
