// Lines that pages set between and around an article's paragraphs: invitations, notices, lists of other articles, what
// machines say. By their shape, by where they stand, and by the words that pages of all kinds use for them.

import { findWrittenDay } from "./writtenDays";
import { isRunningText } from "./chooseBody";
import type { PageBlock } from "./pageBlocks";
import { foldTitle } from "./structuredData";

/** UTF-16 units of a line that its words may tell as none of the article's. */
const LONGEST_NOTICE = 500;
const LONGEST_LABEL = 60;
/** UTF-16 units of a line above the text that is a byline or a date. */
const LONGEST_HEAD = 160;
/** Share of a line that is links, from which it leads to another article; list items sooner. */
const ALL_LINK = 0.85;
const MOST_LINK = 0.6;
const LABELLED_SHARE = 0.35;
/** UTF-16 units of a line that is all link. */
const LONGEST_LINK = 250;
/** UTF-16 units of a line below a picture that only names its maker. */
const LONGEST_CREDIT = 60;
/** Blocks at the text's end in which what tells of the article is looked for. */
const TAIL = 8;

/** Two words of a name or more, within a sentence. */
const NAME = /(?<=[\p{L},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;
/** Who took the picture, behind a caption. */
const CREDIT_BEHIND =
  /(?:\([^()]*\)|\[[^[\]]*\]|(?:photo(?:graph)?s?|foto|bild|credit|picture|image|illustration)s?(?: by\b|\s*:).*|©.*)\s*\.?\s*$/iu;
/** "MORE ON THIS | Another headline": a label in capitals before a headline that is a link. */
const LABELLED_LINK = /^[\p{Lu}\d '’-]{4,40}\s?[|:]\s/u;
/** An arrow points to other pages. */
const ARROW = /^[→▸►»➔➜]\s*\S/u;
/** Labels that stand alone. */
const LABELS = new RegExp(
  `^(?:${[
    "advertis(?:ement|ing)s?",
    "anzeige",
    "werbung",
    "publicité",
    "publicidad",
    "реклама",
    "iklan",
    "annonse?",
    "recommended(?: videos?| stories| for you)?",
    "(?:show|hide) caption",
    "caption",
    "close",
    "credits?",
    "article content",
    "story continues below",
    "watch(?: now)?",
    "must[- ]watch",
    "(?:image|photo|picture|slide|bild|foto) ?\\d+ (?:of|von|de|sur|/) ?\\d+",
    "\\[?\\d+ ?/ ?\\d+\\]?",
    "topics?",
    "tags",
    "teilen",
    "partager",
    "compartir",
    "(?:our|more) (?:picks|coverage)",
    "need to know",
    "editor['’]?s[’']? picks?",
    "auch interessant",
    "mehr zum thema(?: .{0,40})?",
    "mehr lesen(?: .{0,30})?",
    "lesen sie (?:auch|mehr)(?: .{0,40})?",
    "weitere informationen",
    "schlagwörter.{0,30}",
    "czytaj (?:więcej|też|także)",
    "à lire aussi(?: .{0,60})?",
    "lire aussi(?: .{0,60})?",
    "lee también(?: .{0,60})?",
    "leggi anche(?: .{0,60})?",
    "lees ook(?: .{0,60})?",
    "les også(?: .{0,60})?",
    "läs också(?: .{0,60})?",
    "leia (?:também|mais)(?: .{0,60})?",
    "читайте (?:также|ещё)(?: .{0,60})?",
    "関連(?:記事|キーワード)",
    "おすすめ(?:情報|記事)",
    "empfohlene[rn]? (?:redaktionelle[rn]? )?inhalte?",
    "(?:[\\p{L}-]+-)?inhalte (?:erlauben|anzeigen|laden|aktivieren)",
    "(?:teilen|share|partager)(?: und| and| &| et) [\\p{L}]+",
    "(?:wie hat ihnen (?:dieser|der) (?:artikel|beitrag)|did you find this (?:article|page|story)).{0,30}",
    "(?:durchschnittliche bewertung|average rating).{0,12}",
    "(?:siehe|see) auch",
    "(?:don['’]t miss|read next|up next|see also|more (?:from|on|great|stories).{0,50}|what (?:else )?to " +
      "read(?: next)?|keep reading|continue reading|learn more)",
  ].join("|")})\\s*[:.…»>]*$`,
  "iu",
);
/** Openings of a line that leads elsewhere. */
const LEADS_ELSEWHERE =
  /^(?:(?:read|see|watch|listen|learn|find out|hear) (?:more|also|next|this|now)\b|related\b|more\s?:|read\s?:|watch\s?[|:]|also read\b|also available on\b|click here\b|for more\b.{0,120}\b(?:visit|check|click|follow|go to|see)\b|to (?:read|learn|see|hear) more\b|photos?\s?:|video\s?:|go here for\b|(?:lesen|sehen) sie (?:auch|mehr|hier)\b|mehr (?:dazu|zum thema)\b|lire (?:aussi|la suite)\b|à lire\b)/iu;
/** Words that speak of the paper and its readers; said to the readers, they are an invitation, and no news. */
const INVITATIONS: readonly RegExp[] = [
  /\b(?:sign(?:ing)? up|subscribe|subscription|register)\b|\bour (?:daily |weekly |free )?(?:newsletters?|podcast|app)\b/iu,
  /\b(?:earn|receive|get|collect) (?:an? |some |a small )?(?:affiliate )?(?:commissions?|compensation|payments?)\b/iu,
  /\bjoin (?:the|our) (?:conversation|community|discussion)\b|\b(?:share|post|leave) your (?:thoughts|comments|opinion)\b|\blet us know\b|\bsend (?:us )?(?:your )?(?:tips|feedback|letters)\b|\bgot a (?:story|tip)\b|\bhave (?:a|any) (?:tip|story)\b/iu,
  /\baccess (?:to )?(?:all |unlimited )?articles\b|\bunlimited (?:online )?access\b|\b(?:support|supporting) (?:local |our |independent |this )?(?:journalis[mt]|newsroom)/iu,
  /\bcookies?\b.{0,60}\b(?:accept|consent|policy|settings|zustimm|akzept)|\bdatenschutzerklärung\b|\bexternen? inhalte?\b|\bprivacy policy\b|\bterms of (?:use|service)\b/iu,
  /newsletter|whatsapp-kanal|\bkostenlos (?:testen|anmelden)\b/iu,
  /\bget the latest\b|\b(?:delivered|straight|sent) (?:directly )?to your\b|\bin your inbox\b/iu,
];
const TO_READERS =
  /\b(?:you|your|our|us|we|me|here|ihr|ihre[nms]?|uns|unser\w*|dein\w*|dir|dich|du|vous|votre|vos|nous|notre|tu|su|usted|nuestr\w+|suscríb\w+|iscriviti|tuo|jou|je|uw)\b|\bSie\b/iu;
/** Notices that no news is written in. */
const NOTICES: readonly RegExp[] = [
  /\baffiliate[- ](?:links?|commission|program)|\bindependently (?:selected|reviewed|chosen) by\b|affiliate-links?/iu,
  /\ball rights reserved\b|\bthis document is subject to copyright\b|^(?:©|\(c\)|copyright\b)|\bmay not be (?:published|reproduced|broadcast), /iu,
  /^(?:share your thoughts|join the conversation|create an account|sign in|sign up|log in|subscribe|support local journalism|enjoy additional articles|get email updates)\b.{0,120}$/iu,
  /\bfollow (?:us|me|him|her|them|@[\w.]+|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)?) on (?:x\b|twitter|facebook|instagram|whatsapp|tiktok|threads|linkedin|bluesky)/iu,
  /^(?:this|the) (?:article|story|piece|post|interview|review|column|essay)\b.{0,120}\b(?:originally|first) (?:appeared|published)\b|^originally published\b/iu,
  /\b(?:enable|activate|turn on|aktivieren sie|activez|activa) (?:your )?java\s?script\b|\bbrowser does not support\b/iu,
  /^(?:contact|email) \p{Lu}\S+(?: \p{Lu}\S+){0,2} at\b|\b(?:can|may) be reached at \S+@|\bemail(?:ing)? us at\b|\b(?:story )?tips can be sent\b/iu,
  /会員(?:限定|登録)|読み放題|無断転載|ログインして|購読者の方|無料で会員/u,
  /^(?:loading|please wait|skip to)\b/iu,
];
/** At the text's end: who helped, where it came from, how it is cited. */
const TAIL_NOTICE =
  /^(?:(?:additional )?reporting (?:by|from)\b|(?:reporting|writing|editing|compiled|edited) by\b|contributing\s?:|with (?:reporting|files|additional reporting)\b|includes? information from\b|source\s?:|citation\s?:|more information\s?:|journal information\s?:|provided by\b|our standards\s?:|via \S+$|editor['’]s note\s?:|disclaimer\s?:|about the authors?\b|(?:dieses|mehr zu diesem) thema im programm\b|quelle\s?:|stand\s?:|\*names have been changed)|\bcontributed (?:to|reporting)\b.{0,60}$|^dieser artikel wurde ausgedruckt\b|^filed under\b/iu;
const PRICE = /^(?:(?:from|now|was|buy|shop|ab|currently)\s+)?[$£€¥]\s?\d[\d.,]*\b(?!.*[.!?]$)/iu;
const BYLINE =
  /^(?:(?:written |reported |posted |story |text |photos? and story )?by|von|par|por|di|af|av|door)\s*:?\s+\p{Lu}/iu;

/** The blocks without such lines; `authors` are the article's. Linear. */
export function dropJunkLines(blocks: readonly PageBlock[], authors: readonly string[]): readonly PageBlock[] {
  const first = blocks.findIndex(isRunningText);
  const names = authors.map(foldTitle);
  const seen = new Set<string>();
  const words = new Set(blocks.filter(({ hint }) => hint !== "caption").flatMap(({ text }) => wordsOf(text)));
  const kept = blocks.filter((block, i) => {
    if (isNotice(block) || isLink(block) || (i < first && isHeadLine(block, names)) || isStamp(block)) {
      return false;
    }
    if (block.hint === "caption" && isPictureText(block, words, blocks[i - 1], blocks[i + 1])) {
      return false;
    }
    const folded = foldTitle(block.text);
    const isRepeat = folded.length >= 25 && seen.has(folded);
    seen.add(folded);
    return !isRepeat;
  });
  return dropLoneHeadings(dropTail(kept, names));
}

function isNotice({ text, hint }: PageBlock): boolean {
  if (hint === "quote" || text.length > LONGEST_NOTICE) {
    return false;
  }
  if (text.length <= LONGEST_LABEL && (LABELS.test(text) || PRICE.test(text))) {
    return true;
  }
  // Whoever is quoted may say anything.
  return (
    !/["“”«»„]/.test(text) &&
    (NOTICES.some((pattern) => pattern.test(text)) ||
      (TO_READERS.test(text) && INVITATIONS.some((pattern) => pattern.test(text))))
  );
}

function isLink({ text, linked, hint }: PageBlock): boolean {
  const share = linked / text.length;
  if (text.length > LONGEST_LINK || hint === "quote") {
    return false;
  }
  return (
    share > ALL_LINK ||
    (share > LABELLED_SHARE && LABELLED_LINK.test(text)) ||
    (ARROW.test(text) && !/[.!?]["”]?$/.test(text)) ||
    (share > 0.2 && LEADS_ELSEWHERE.test(text)) ||
    (share > MOST_LINK && hint === "listItem") ||
    (LEADS_ELSEWHERE.test(text) && !/[.!?]["”]?$/.test(text))
  );
}

/**
 * A caption that is a credit, one of a gallery's, or says only what is in the picture; below a quotation it says who
 * spoke. `words` are the text's.
 */
function isPictureText(
  block: PageBlock,
  words: ReadonlySet<string>,
  before: PageBlock | undefined,
  after: PageBlock | undefined,
): boolean {
  if (before?.hint === "quote") {
    return false;
  }
  const isGallery = before?.hint === "caption" || after?.hint === "caption";
  const isCredit = block.text.length <= LONGEST_CREDIT && !/[.!?]/.test(block.text);
  return isGallery || isCredit || !addsToText(block, words);
}

/**
 * A caption is looked up for whom it names or quotes; one that does neither beside the text says what is in the
 * picture. `words` are the text's.
 */
function addsToText({ text }: PageBlock, words: ReadonlySet<string>): boolean {
  const said = text.replace(CREDIT_BEHIND, "");
  return (
    /["“”«»„]/.test(said) ||
    [...said.matchAll(NAME)].some(([name]) => name.split(" ").some((word) => !words.has(word.toLowerCase())))
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Above the text: who wrote it and when. */
function isHeadLine({ text, hint }: PageBlock, names: readonly string[]): boolean {
  if (text.length > LONGEST_HEAD || hint === "quote") {
    return false;
  }
  const folded = foldTitle(text);
  return (
    names.includes(folded) ||
    BYLINE.test(text) ||
    (names.some((name) => name !== "" && folded.includes(name)) && !/[.!?]$/.test(text) && folded.length < 90)
  );
}

/** A date and no sentence around it. */
function isStamp({ text, hint }: PageBlock): boolean {
  if (text.length > 110 || hint === "quote" || hint === "listItem" || hint === "heading" || !findWrittenDay(text)) {
    return false;
  }
  const words = text
    .replace(/[\d:.,/|•·–—()[\]年月日時分-]+/g, " ")
    .split(/\s+/)
    .filter(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        !/^(?:am|pm|at|on|by|uhr|min|read|last|updated|published|a|p|m|minute|minutes|hours|ago|um|le|à|et|de|del|la)$/iu.test(
          word,
        ),
    );
  return words.length <= 1;
}

/** What stands behind the last paragraph. */
function dropTail(blocks: readonly PageBlock[], names: readonly string[]): readonly PageBlock[] {
  const from = blocks.length - TAIL;
  return blocks.filter(({ text, hint }, i) => {
    if (i < from || i < 3 || hint === "quote" || text.length > LONGEST_NOTICE) {
      return true;
    }
    const folded = foldTitle(text);
    const isAuthor = names.some(
      (name) =>
        name !== "" &&
        (folded === name ||
          (folded.startsWith(`${name} `) &&
            /^(?:is|was|has|covers|writes|ist|est|es|joined|works|reports|can|are)\b/.test(
              folded.slice(name.length + 1),
            ))),
    );
    return !TAIL_NOTICE.test(text) && !isAuthor;
  });
}

/** A heading with nothing below it headed what was left out. */
function dropLoneHeadings(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return (
      block.hint !== "heading" ||
      (next !== undefined && (next.hint !== "heading" || next.element.name > block.element.name))
    );
  });
}
