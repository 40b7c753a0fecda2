// Mails: who wrote what, and when, of the newest message and of those below it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFile, readFile, tellBlocks, tellQuotations } from "../support/readFormat";

function mail(head: string, body: string): string {
  return `${head}\nMIME-Version: 1.0\n\n${body}`.replace(/\n/g, "\r\n");
}

const HEAD = `From: Mary Holm <mary.holm@thornby.example>
To: Karl Benn <kbenn@norhaven.example>
Subject: Re: Fwd: The lock in winter
Date: Fri, 5 Apr 2024 23:30:00 -0400
Content-Type: text/plain; charset=utf-8`;

test("an answer above what it answers", async () => {
  const source = await indexFile(
    "a.eml",
    mail(
      HEAD,
      `Karl,

we will not close the lock this winter, whatever the ferry company says
to the papers. I have told them so.

Note: the board meets on Monday.

Mary
-- 
Mary Holm
Thornby Lock House

On Fri, Apr 5, 2024 at 2:05 PM Karl Benn <kbenn@norhaven.example>
wrote:

> Dear Mary,
>
> I have told the skippers myself since Friday, and they were glad of it. Will
> you tell the board before the vote?
>
> Am 03.04.2024 um 10:00 schrieb Ines Calder <ines.calder@norhaven.example>:
>> My people walk eleven miles.
`,
    ),
  );
  assert.deepEqual(
    [source.meta.title, source.meta.byline, source.meta.published, source.meta.kind],
    ["The lock in winter", ["Mary Holm", "Karl Benn", "Ines Calder"], "2024-04-05", "document"],
  );
  assert.equal(
    tellBlocks(source),
    `title: The lock in winter
turn: Mary Holm (2024-04-05):
turn: Karl,
turn: we will not close the lock this winter, whatever the ferry company says to the papers. I have told them so.
paragraph: Note: the board meets on Monday.
turn: Mary
paragraph: --
paragraph: Mary Holm
heading: Thornby Lock House
turn: Karl Benn (2024-04-05):
turn: Dear Mary,
turn: I have told the skippers myself since Friday, and they were glad of it. Will you tell the board before the vote?
turn: Ines Calder (2024-04-03):
turn: My people walk eleven miles.`,
  );
  const told = tellQuotations(source);
  assert.match(told, /^Mary Holm: we will not close/m);
  assert.match(told, /^Karl Benn: I have told the skippers/m);
  assert.match(told, /^Ines Calder: My people walk eleven miles\.$/m);
});

test("an answer between the lines, and what nobody is named for", async () => {
  const source = await indexFile(
    "a.eml",
    mail(
      HEAD,
      `On Thu, 4 Apr 2024 at 14:05, Karl Benn <kbenn@norhaven.example> wrote:
> Will you close the lock?
No, we will not.
> And the gate?
The gate stays as it is.
>> It was never mended.
`,
    ),
  );
  assert.equal(
    tellQuotations(source),
    `Karl Benn: Will you close the lock?
Mary Holm: No, we will not.
Karl Benn: And the gate?
Mary Holm: The gate stays as it is.`,
  );
  assert.match(source.text, /Unknown\n\nIt was never mended\.$/);
});

test("a forwarded release is an article: its quotations have their own speakers", async () => {
  const source = await indexFile(
    "a.eml",
    mail(
      HEAD,
      `FYI

---------- Forwarded message ---------
From: Norhaven Council <press@norhaven.example>
Date: Thu, Apr 4, 2024 at 9:00 AM
Subject: New quay
To: <all@norhaven.example>

The vote on the new quay was put off on Thursday, the council said in a statement to the press in the morning.

“We will not sign anything,” Lena Marsh said.
`,
    ),
  );
  assert.deepEqual(source.meta.byline, ["Mary Holm", "Norhaven Council"]);
  assert.equal(tellQuotations(source), "Lena Marsh: We will not sign anything,");
});

test("HTML alone, in parts and encoded; attachments are named", async () => {
  const html = `<html><head><style>p { color: red }</style></head><body><p>We open the upper gate &amp;<br>the lower one on&nbsp;the first of May.</p><script>alert(1)</script><div>On Fri, Apr 5, 2024 at 2:05 PM Karl Benn &lt;<a href="mailto:kbenn@norhaven.example">kbenn@norhaven.example</a>&gt; wrote:</div><blockquote><p>When do you open?</p></blockquote></body></html>`;
  const body = `--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(html).toString("base64")}
--y--
--x
Content-Type: application/pdf; name="gates.pdf"
Content-Disposition: attachment; filename="gates.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--x--
`;
  const source = await indexFile(
    "a.eml",
    mail(HEAD.replace(/Content-Type.*/, "Content-Type: multipart/mixed; boundary=x"), body),
  );
  assert.equal(
    tellQuotations(source),
    "Mary Holm: We open the upper gate &\nMary Holm: the lower one on\u00a0the first of May.\nKarl Benn: When do you open?".replace(
      "\u00a0",
      " ",
    ),
  );
  assert.deepEqual(
    source.problems.map(({ message }) => message),
    ["Attachments of a mail are not read with it: save “gates.pdf” beside it."],
  );
});

test("a mail from Outlook, with no marks before what is older", async () => {
  const source = await indexFile(
    "a.eml",
    mail(
      HEAD,
      `The gate stays as it is.

From: Benn, Karl [mailto:karl.benn@norhaven.example]
Sent: Thursday, April 4, 2024 2:05 PM
To: Holm, Mary
Subject: The lock

Will you close the lock?
`,
    ),
  );
  assert.equal(tellQuotations(source), "Mary Holm: The gate stays as it is.\nKarl Benn: Will you close the lock?");
});

test("what is no mail says so", async () => {
  const source = await readFile("a.eml", "");
  assert.deepEqual(
    source.problems.map(({ message }) => message),
    ["This mail has no text that could be read; save its text as a .txt file."],
  );
});
