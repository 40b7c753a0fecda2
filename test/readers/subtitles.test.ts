// Subtitles: cues joined to what was said, by whom, and when.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceText } from "../../server/src/core/corpus/sourceTypes";
import { indexFile, readFile, tellQuotations } from "../support/readFormat";

/** Seconds of the last place at or before these words. */
function timeOf({ text, places }: SourceText, words: string): number | null | undefined {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  return places.findLast(({ start }) => start <= at)?.time;
}

test("WebVTT: voices, a cue's settings, notes, styles, entities", async () => {
  const source = await indexFile(
    "talk.vtt",
    `WEBVTT - The lock in winter
Language: en-GB

NOTE made by hand
in two lines

STYLE
::cue { color: white }

intro
00:00:01.000 --> 00:00:04.000 align:start
<v Mary Holm>We open the upper gate

2
00:00:04.000 --> 00:00:06.500
<v Mary Holm>on the first of May &amp; not before.</v>

00:14:05.000 --> 00:14:08.000
<v.loud karl benn>I have told the <i>skippers</i> ...

01:14:08.250 --> 01:14:09.000
<v karl benn>... myself.</v>
<v Mary Holm>Thank you.</v>
`,
  );
  assert.deepEqual(
    [source.meta.kind, source.meta.title, source.meta.lang],
    ["transcript", "The lock in winter", "en-GB"],
  );
  assert.equal(
    source.text,
    "Mary Holm: We open the upper gate on the first of May & not before.\n\nKarl Benn: I have told the skippers myself.\n\nMary Holm: Thank you.",
  );
  assert.equal(
    tellQuotations(source),
    "Mary Holm: We open the upper gate on the first of May & not before.\nKarl Benn: I have told the skippers myself.\nMary Holm: Thank you.",
  );
  assert.equal(timeOf(source, "We open"), 1);
  assert.equal(timeOf(source, "first of May"), 4);
  assert.equal(timeOf(source, "Karl Benn"), 845);
  assert.equal(timeOf(source, "myself"), 4448.25);
});

test("SubRip: labels, changes of voice, sounds, places on the screen", async () => {
  const source = await indexFile(
    "talk.srt",
    "1\r\n00:00:01,000 --> 00:00:03,000\r\n>> HOLM: We will not close\r\nthe lock this winter,\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\n{\\an8}<i>whatever</i> they say.\r\n[APPLAUSE]\r\n\r\n3\r\n00:00:06,000 --> 00:00:07,000\r\n>> Will you?\r\n4\r\n00:00:07,500 --> 00:00:09,000\r\n>> BENN: I will. [INAUDIBLE]\r\n\r\n5\r\n00:00:09,500 --> 00:00:11,000\r\n14\r\n\r\n",
  );
  assert.equal(
    source.text,
    "HOLM: We will not close the lock this winter, whatever they say.\n\nSpeaker: Will you?\n\nBENN: I will. [INAUDIBLE] 14",
  );
  assert.equal(timeOf(source, "whatever"), 3);
});

test("dashes and no names: nobody is named, and nobody's words are another's", async () => {
  const source = await indexFile(
    "film.srt",
    "1\n00:00:01,000 --> 00:00:03,000\n- Will you come?\n- I will.\n\n2\n00:00:03,500 --> 00:00:05,000\nRemember: the gate\nis shut.\n",
  );
  assert.equal(source.text, "Will you come?\n\nI will. Remember: the gate is shut.");
  assert.equal(tellQuotations(source), "undefined: Will you come?\nundefined: I will. Remember: the gate is shut.");
});

test("captions that scroll stand once", async () => {
  const lines = [
    "good evening and thank you",
    "for coming out in this rain",
    "we will not close the lock",
    "this winter",
  ];
  const cues = lines.map(
    (line, i) =>
      `00:00:0${i}.000 --> 00:00:0${i + 1}.000\n${i > 0 ? `${lines[i - 1]}\n` : ""}<00:00:0${i}.200><c>${line}</c>`,
  );
  const source = await readFile("auto.vtt", `WEBVTT\nKind: captions\nLanguage: en\n\n${cues.join("\n\n")}\n`);
  assert.equal(source.text, lines.join(" "));
  assert.equal(timeOf(source, "we will not"), 2);
  // Who says a thing twice says it twice.
  const twice = await readFile(
    "b.srt",
    "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n3\n00:00:03,000 --> 00:00:04,000\nI said so.\n\n4\n00:00:04,000 --> 00:00:05,000\nDid you not hear?\n",
  );
  assert.equal(twice.text, "No. No. I said so. Did you not hear?");
});

test("speakers as programs number them, and paragraphs in a long talk", async () => {
  const cues = Array.from(
    { length: 40 },
    (_, i) =>
      `${i + 1}\n00:01:${String(i).padStart(2, "0")},000 --> 00:01:${String(i).padStart(2, "0")},900\n${i % 20 === 0 ? `SPEAKER_0${i / 20}: ` : ""}We have mended gate number ${i} with our own hands.`,
  );
  const source = await indexFile("long.srt", cues.join("\n\n"));
  const paragraphs = source.text.split("\n\n");
  assert.ok(paragraphs.length >= 4 && paragraphs.every((paragraph) => paragraph.length < 700));
  assert.ok(paragraphs[0]?.startsWith("Speaker 00: We have"));
});

test("a file without cues says so", async () => {
  const source = await readFile("a.srt", "Just a text.\n\nAnd another line.");
  assert.equal(source.text, "");
  assert.deepEqual(
    source.problems.map(({ message }) => message),
    ["No subtitles were found in this file; if it holds other text, save that as a .txt file."],
  );
});
