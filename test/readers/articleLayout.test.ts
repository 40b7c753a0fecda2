// Plain articles: what is told of them, and what is left as prose. Text in, text out:
// `kind: text` a line, then what is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceMeta } from "../../server/src/core/corpus/sourceTypes";
import { readSource } from "../../server/src/readers/readSource";

function check(name: string, article: string, expected: string, meta: Partial<SourceMeta> = {}, path = "a.txt"): void {
  test(name, () => {
    const source = readSource(path, article.replace(/^\n/, ""));
    assert.equal(
      source.prose.blocks
        .map((block) => `${block.kind}: ${source.prose.text.slice(block.start, block.end)}`)
        .join("\n"),
      expected.trim(),
    );
    for (const [key, value] of Object.entries(meta)) {
      assert.deepEqual(source.meta[key as keyof SourceMeta], value, key);
    }
    assert.deepEqual(source.problems, []);
  });
}

const BODY =
  "The council of Norhaven put off its vote on the new quay on Friday, after three of its nine members stayed away in protest at the cost, which has doubled since the plan was first shown.";
const MORE = "“We will not sign anything today,” the mayor, Lena Marsh, told reporters at the harbour.";

check(
  "a pasted article",
  `
Harbour Vote Put Off in Norhaven

Harbour Vote Put Off in Norhaven
Workers inspect the old quay of Norhaven on Monday. (Ann Roe / POOL / Coast Wire via Getty Images)
Ines Calder
4/5/2024
Updated:
4/6/2024
News Analysis

${BODY}

Advertisement

Neighbours Meet on May 3

${MORE}

Workers inspect the old quay of Norhaven on Monday. (Ann Roe/POOL/Coast Wire via Getty Images)
Workers inspect the old quay of Norhaven on Monday. (Ann Roe/POOL/Coast Wire via Getty Images)

The next meeting is on May 3, 2024.
Share this article
Copyright 2024 The Norhaven Post. All rights reserved.
`,
  `
title: Harbour Vote Put Off in Norhaven
caption: Workers inspect the old quay of Norhaven on Monday.
paragraph: ${BODY}
heading: Neighbours Meet on May 3
paragraph: ${MORE}
paragraph: The next meeting is on May 3, 2024.
`,
  {
    kind: "article",
    title: "Harbour Vote Put Off in Norhaven",
    byline: ["Ines Calder"],
    published: "2024-04-05",
    updated: "2024-04-06",
    credits: ["Ann Roe", "POOL", "Coast Wire", "Getty Images"],
    publisher: "Norhaven Post",
    numericOrder: "monthFirst",
  },
);

check(
  "a byline with roles, and one line for the day",
  `
Harbour vote put off
By Ines Calder and Tom Field, Staff Writers | April 5, 2024 | 3 min read

${BODY}
`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  { byline: ["Ines Calder", "Tom Field"], published: "2024-04-05", updated: null },
);

check(
  "an agency's dateline stays, and tells publisher and day",
  `
Harbour vote put off

NORHAVEN, April 5, 2024 (Coast Wire) — ${BODY}
`,
  `title: Harbour vote put off\nparagraph: NORHAVEN, April 5, 2024 (Coast Wire) — ${BODY}`,
  { publisher: "Coast Wire", published: "2024-04-05" },
);

check(
  "a dateline without a year gives no date",
  `
Harbour vote put off

NORHAVEN, April 5 (Coast Wire) — ${BODY}
`,
  `title: Harbour vote put off\nparagraph: NORHAVEN, April 5 (Coast Wire) — ${BODY}`,
  { publisher: "Coast Wire", published: null, updated: null },
);

check(
  "a dateline on its own line, behind the author",
  `
Council puts off harbour vote.
Ines Calder
SOUTH NORHAVEN 1996-08-22
${BODY}
${MORE}
`,
  `title: Council puts off harbour vote.\nparagraph: SOUTH NORHAVEN 1996-08-22\nparagraph: ${BODY}\nparagraph: ${MORE}`,
  { byline: ["Ines Calder"], published: "1996-08-22", title: "Council puts off harbour vote." },
);

check(
  "times before and after the day",
  `
Harbour vote put off

By INES CALDER, Coast Wire
Published 10:03 AM EDT, April 5, 2024
Last updated: Saturday, 6 April 2024 at 9:15 p.m.

${BODY}
`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  { byline: ["Ines Calder"], published: "2024-04-05", updated: "2024-04-06" },
);

check(
  "day and author on one line",
  `
Harbour vote put off

Posted on April 5, 2024 by Ines Calder

${BODY}
`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  { byline: ["Ines Calder"], published: "2024-04-05" },
);

check(
  "a sentence that opens with By is text",
  `
By Friday Evening the vote was put off, and nobody in the town was surprised.

By Norhaven standards that was quick.

${BODY}
`,
  `paragraph: By Friday Evening the vote was put off, and nobody in the town was surprised.\nparagraph: By Norhaven standards that was quick.\nparagraph: ${BODY}`,
  { byline: [], title: null, published: null },
);

check("a first sentence is no title", `${BODY}\n\n${MORE}\n`, `paragraph: ${BODY}\nparagraph: ${MORE}`, {
  title: null,
});

check(
  "a single line",
  "Lena Marsh met Tom Field on April 5, 2024.",
  "paragraph: Lena Marsh met Tom Field on April 5, 2024.",
  { title: null, published: null },
);

check(
  "front matter wins",
  `
---
title: The Quay
author: [Ann Roe]
date: 2023-01-02
kind: document
publisher: Norhaven Post
url: https://a.example/quay
lang: en
---
Harbour vote put off
By Ines Calder
April 5, 2024

${BODY}
`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  {
    title: "The Quay",
    byline: ["Ann Roe"],
    published: "2023-01-02",
    kind: "document",
    publisher: "Norhaven Post",
    url: "https://a.example/quay",
    lang: "en",
  },
);

check(
  "front matter's title repeated below is prose once",
  `---\ntitle: "Harbour vote: put off"\n---\n\nHarbour Vote: Put Off\n\nHarbour Vote: Put Off\n\n${BODY}\n`,
  `title: Harbour Vote: Put Off\nparagraph: ${BODY}`,
  { title: "Harbour vote: put off" },
);

check(
  "day first, as another date of the source has it",
  `
Harbour vote put off
5/4/2024
Updated: 13/4/2024

${BODY}
`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  { published: "2024-04-05", updated: "2024-04-13", numericOrder: "dayFirst" },
);

check(
  "day first, as the prose has it",
  `
Harbour vote put off
5/4/2024

The council of Norhaven meets again on 3 May 2024, and may then vote on the new quay.
`,
  "title: Harbour vote put off\nparagraph: The council of Norhaven meets again on 3 May 2024, and may then vote on the new quay.",
  { published: "2024-04-05", numericOrder: "dayFirst" },
);

test("4/5/2024 with nothing to tell is month first, with a problem at its place", () => {
  const text = `Harbour vote put off\n4/5/2024\n\n${BODY}\n`;
  const source = readSource("a.txt", text);
  assert.equal(source.meta.published, "2024-04-05");
  assert.equal(source.meta.numericOrder, null);
  assert.equal(source.problems.length, 1);
  assert.match(source.problems[0]!.message, /month was taken first \(2024-04-05\)/);
  assert.equal(text.slice(source.problems[0]!.start, source.problems[0]!.end), "4/5/2024");
});

check(
  "hard-wrapped text is joined, lists are not",
  `
HARBOUR VOTE PUT OFF

  By Ines Calder
  April 5, 2024

The council of Norhaven put off its vote on the new quay on Friday,
after three of its nine members stayed away in protest at the long-
running dispute about the cost, which has doubled since the plan was
first shown in May of last year.

   "We will not sign anything today," the mayor, Lena Marsh, told the
reporters at the harbour, and left.

What is left to do:
- find the money that is missing
- ask the members who stayed away
`,
  `
title: HARBOUR VOTE PUT OFF
paragraph: The council of Norhaven put off its vote on the new quay on Friday, after three of its nine members stayed away in protest at the long-running dispute about the cost, which has doubled since the plan was first shown in May of last year.
paragraph: "We will not sign anything today," the mayor, Lena Marsh, told the reporters at the harbour, and left.
paragraph: What is left to do:
paragraph: - find the money that is missing
paragraph: - ask the members who stayed away
`,
  { byline: ["Ines Calder"], published: "2024-04-05" },
);

check(
  "a paragraph a line is left so",
  `Harbour vote put off\n${BODY}\n${MORE}\nShe left.\nThe rest stayed.\n`,
  `title: Harbour vote put off\nparagraph: ${BODY}\nparagraph: ${MORE}\nparagraph: She left.\nparagraph: The rest stayed.`,
);

check(
  "credits in every dress",
  `
Harbour vote put off

${BODY}

Lena Marsh at the quay. (AP Photo/Ann Roe)

Tom Field at the quay. Photograph: Ben Roe/The Norhaven Post

FILE - The old quay, April 2, 2023. (Courtesy of the Harbour Museum)

CARL B. ROE/GETTY IMAGES

Photo: Dora Roe

The vote will come back, members said. (Reuters)

The members (three of nine) left. (They came back.)
`,
  `
title: Harbour vote put off
paragraph: ${BODY}
caption: Lena Marsh at the quay.
caption: Tom Field at the quay.
caption: FILE - The old quay, April 2, 2023.
paragraph: The vote will come back, members said. (Reuters)
paragraph: The members (three of nine) left. (They came back.)
`,
  {
    credits: [
      "AP Photo",
      "Ann Roe",
      "Ben Roe",
      "The Norhaven Post",
      "the Harbour Museum",
      "Carl B. Roe",
      "Getty Images",
      "Dora Roe",
    ],
  },
);

check(
  "the alternative text before its caption is the caption",
  `
Harbour vote put off

${BODY}

Lena Marsh at the old quay of Norhaven.
Lena Marsh at the old quay of Norhaven. (Ann Roe/AFP)
`,
  `title: Harbour vote put off\nparagraph: ${BODY}\ncaption: Lena Marsh at the old quay of Norhaven.`,
  { credits: ["Ann Roe", "AFP"] },
);

check(
  "furniture goes, sentences like it stay",
  `
Harbour vote put off

${BODY}
Advertisement
Story continues below
Read more: Town hall roof leaks again
Related: Three things to know about the quay
Facebook Twitter Email
Sign up for our newsletter
3 Comments
© 2024 Coast Media
Copyright law was not made for towns like Norhaven, she said.
Related costs have doubled as well.
Share prices fell.
Read the plan, and you see why.
By entering the harbour without a pilot, the captain broke the rules.
Follow the money, she said.
`,
  `
title: Harbour vote put off
paragraph: ${BODY}
paragraph: Copyright law was not made for towns like Norhaven, she said.
paragraph: Related costs have doubled as well.
paragraph: Share prices fell.
paragraph: Read the plan, and you see why.
paragraph: By entering the harbour without a pilot, the captain broke the rules.
paragraph: Follow the money, she said.
`,
  { publisher: "Coast Media" },
);

check(
  "an agency's last line names its reporters",
  `
Harbour vote put off

${BODY}

(Reporting by Ines Calder in Norhaven; Editing by Tom Field)
`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  { byline: ["Ines Calder"] },
);

check(
  "a transcript",
  `
Press Conference at the Harbour

MODERATOR: Good morning. We begin with the mayor.

THE MAYOR OF NORHAVEN: Thank you. We will not sign anything today.

It is too early for that.

Q: When will you sign?

THE MAYOR OF NORHAVEN: I cannot tell you.

Q (Ines Calder, Norhaven Post): And the money?

LENA MARSH: We have asked for it.
`,
  `
title: Press Conference at the Harbour
turn: MODERATOR: Good morning. We begin with the mayor.
turn: THE MAYOR OF NORHAVEN: Thank you. We will not sign anything today.
paragraph: It is too early for that.
turn: Q: When will you sign?
turn: THE MAYOR OF NORHAVEN: I cannot tell you.
turn: Q (Ines Calder, Norhaven Post): And the money?
turn: LENA MARSH: We have asked for it.
`,
  { kind: "transcript" },
);

check(
  "an interview with names for labels",
  `
Tom Field: When will you sign?

Lena Marsh: I cannot tell you yet.

Tom Field: And the money?

Lena Marsh: We have asked for it.
`,
  "turn: Tom Field: When will you sign?\nturn: Lena Marsh: I cannot tell you yet.\nturn: Tom Field: And the money?\nturn: Lena Marsh: We have asked for it.",
  { kind: "transcript" },
);

check(
  "a list of results is no transcript",
  `
Results of the Norhaven Cup

Scorers: Field 2, Roe 1

Attendance: 4,000

Scorers: Marsh 3

Attendance: 2,500
`,
  "title: Results of the Norhaven Cup\nparagraph: Scorers: Field 2, Roe 1\nparagraph: Attendance: 4,000\nparagraph: Scorers: Marsh 3\nparagraph: Attendance: 2,500",
  { kind: "article" },
);

check(
  "Markdown sources are laid out alike",
  `
# Harbour vote put off

*By Ines Calder*

April 5, 2024

![The quay](quay.jpg)

Workers at the quay. *(Ann Roe/AFP)*

${BODY}

## What comes next

> ${MORE}

- find the **money**

Advertisement
`,
  `
title: Harbour vote put off
caption: Workers at the quay.
paragraph: ${BODY}
heading: What comes next
quote: ${MORE}
listItem: find the money
`,
  { title: "Harbour vote put off", byline: ["Ines Calder"], published: "2024-04-05", credits: ["Ann Roe", "AFP"] },
  "a.md",
);

check(
  "a transcript in Markdown",
  "**Q:** When will you sign?\n\n**A:** I cannot tell you.\n\n**Q:** And you?\n\n**A:** We have asked.\n",
  "turn: Q: When will you sign?\nturn: A: I cannot tell you.\nturn: Q: And you?\nturn: A: We have asked.",
  { kind: "transcript" },
  "a.md",
);

check(
  "CR LF, and white space at lines' ends",
  `Harbour vote put off  \r\n\r\nBy Ines Calder\t\r\n\r\n${BODY}\r\n`,
  `title: Harbour vote put off\nparagraph: ${BODY}`,
  { byline: ["Ines Calder"] },
);
