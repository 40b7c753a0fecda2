// The messages of a mail: what its sender wrote, and the older ones below, quoted or forwarded, each with its own
// sender.

import type { MailLine } from "./mailLines";

export interface Sender {
  readonly name: string;
  readonly address: string | null;
}

export interface Message {
  /** Null where nothing says who wrote what is quoted. */
  readonly sender: Sender | null;
  /** As the mail writes it. */
  readonly written: string | null;
  readonly lines: string[];
}

type Author = Pick<Message, "sender" | "written">;

const NOBODY: Author = { sender: null, written: null };
/** Lines over which programs wrap "On Friday, ... wrote:", and lines of a forwarded message's head. */
const LEAD_LINES = 3;
const HEAD_LINES = 10;
/** UTF-16 units. */
const LONGEST_LEAD = 300;

const ADDRESS = String.raw`(?:<(?:mailto:)?([^<>\s]{3,100})>|\[mailto:([^\]\s]{3,100})\])`;
const LEAD_OPENS = /^(?:On|Am|Le|El|Il|Em|Op|Den) /;
const WROTE = /\b(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\s?:$/;
/** "On Fri, Apr 5, 2024 at 2:05 PM Karl Benn <karl@norhaven.example> wrote:" */
const NAME_BEFORE_VERB = new RegExp(
  String.raw`(?:,|\d:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:[A-Z]{2,5}|[+-]\d{4}|\([^()]{1,10}\)))?,?)\s+([^,<>[\]\d]{2,60}?)\s*(?:${ADDRESS})?\s+(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\s?:$`,
);
/** "Am 05.04.2024 um 14:05 schrieb Karl Benn <karl@norhaven.example>:" */
const NAME_BEHIND_VERB = new RegExp(String.raw`\bschrieb ([^<>[\]:]{2,60}?)\s*(?:${ADDRESS})?\s?:$`);
const FROM = /^\*?(?:From|Von|De|Da|Van)\*?\s?:\*?\s+(\S.*)$/;
const HEAD_LINE =
  /^\*?(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Da|Inviato|A|Oggetto|Van|Verzonden|Aan|Onderwerp)\*?\s?:/;
const SENT = /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Inviato|Verzonden)\*?\s?:\*?\s+(\S.*)$/;
/** "-----Original Message-----", "---------- Forwarded message ---------", a rule: what comes below is another's. */
const SEPARATOR =
  /^(?:-{2,}\s?(?:original message|forwarded message|forwarded by .{1,80}|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré)\s?-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|_{10,})$/i;

/** The newest first; a message that is answered line by line comes in pieces. Linear. */
export function splitThread(lines: readonly MailLine[], newest: Author): readonly Message[] {
  const messages: Message[] = [{ ...newest, lines: [] }];
  /** Who wrote what stands at this depth. */
  const authors: Author[] = [newest];
  for (let i = 0; i < lines.length; i++) {
    const { text, depth } = lines[i] ?? { text: "", depth: 0 };
    const lead = readLead(lines, i) ?? readHead(lines, i);
    if (lead) {
      authors.length = Math.min(authors.length, lead.depth + 1);
      authors[lead.depth] = lead.author;
      i = lead.last;
    } else if (!SEPARATOR.test(text)) {
      for (let level = authors.length; level <= depth; level++) {
        authors[level] = NOBODY;
      }
      addLine(messages, authors[depth] ?? NOBODY, text);
    }
  }
  return messages.filter((message) => message.lines.some((line) => line !== ""));
}

function addLine(messages: Message[], author: Author, text: string): void {
  const open = messages[messages.length - 1];
  if (open && open.sender === author.sender && open.written === author.written) {
    open.lines.push(text);
  } else if (text !== "") {
    messages.push({ ...author, lines: [text] });
  }
}

interface Lead {
  readonly author: Author;
  /** Of what the author wrote. */
  readonly depth: number;
  /** Index of its last line. */
  readonly last: number;
}

/** "On Friday, Karl Benn wrote:", wrapped or not, above what is quoted one level deeper. */
function readLead(lines: readonly MailLine[], first: number): Lead | undefined {
  const line = lines[first];
  if (!line || !LEAD_OPENS.test(line.text)) {
    return undefined;
  }
  let text = "";
  for (let i = first; i < first + LEAD_LINES; i++) {
    const next = lines[i];
    if (!next || next.depth !== line.depth || next.text === "") {
      return undefined;
    }
    text = `${text} ${next.text}`.trim();
    if (text.length > LONGEST_LEAD) {
      return undefined;
    }
    const found = NAME_BEHIND_VERB.exec(text) ?? NAME_BEFORE_VERB.exec(text);
    if (found || WROTE.test(text)) {
      const sender = found ? toSender(found[1] ?? "", found[2] ?? found[3] ?? null) : null;
      return { author: { sender, written: text }, depth: line.depth + 1, last: i };
    }
  }
  return undefined;
}

/** "From: ..., Sent: ..., To: ...": all that follows at this depth is another's. */
function readHead(lines: readonly MailLine[], first: number): Lead | undefined {
  const line = lines[first];
  const from = line && FROM.exec(line.text)?.[1];
  if (!line || !from) {
    return undefined;
  }
  let written: string | null = null;
  let last = first;
  for (let i = first + 1; i < first + HEAD_LINES; i++) {
    const next = lines[i];
    if (!next || next.depth !== line.depth || !HEAD_LINE.test(next.text)) {
      break;
    }
    written ??= SENT.exec(next.text)?.[1] ?? null;
    last = i;
  }
  if (last === first) {
    return undefined;
  }
  const found = new RegExp(`^(.{0,80}?)\\s*${ADDRESS}`).exec(from);
  const sender = found
    ? toSender(found[1] ?? "", found[2] ?? found[3] ?? null)
    : toSender(from.includes("@") ? "" : from, from.includes("@") ? from : null);
  return { author: { sender, written }, depth: line.depth, last };
}

/** "Benn, Karl" is Karl Benn. */
export function toSender(name: string, address: string | null): Sender | null {
  const plain = name
    .replace(/^["'“”*\s]+|["'“”*\s]+$/g, "")
    .replace(/\s+/g, " ")
    .slice(0, 80);
  const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]+)$/u.exec(plain);
  const told = turned ? `${turned[2]} ${turned[1]}` : plain;
  return told === "" && address === null ? null : { name: told || (address ?? ""), address };
}
