// Briefings and records of parliaments as they are published: who speaks, what it is
// called, of which day, and what nobody says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";

interface Told {
  readonly title: string | null;
  readonly day: string | null;
  /** "Speaker: first words", a line each. */
  readonly turns: string;
}

function tell(text: string): Told {
  const source = indexSource(readSource("a.txt", text), readNameModel());
  assert.equal(source.meta.kind, "transcript");
  const turns = source.quotations.map(
    ({ speaker, ...span }) => `${speaker?.name}: ${proseOf(source.text, span).slice(0, 30)}`,
  );
  return { title: source.meta.title, day: source.meta.published, turns: turns.join("\n") };
}

function proseOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

test("a briefing as it was mailed: letterhead, title in the middle, wrapped lines", () => {
  const text = `                           THE WHITE HOUSE

                    Office of the Press Secretary

_________________________________________________________________
For Immediate Release                            January 5, 2017


                        PRESS BRIEFING BY
                   PRESS SECRETARY MARY HOLM
              AND HARBOR COMMISSIONER KARL BENN

                 James S. Brady Press Briefing Room


12:15 P.M. EST


     MS. HOLM:  Good afternoon, everybody.  Happy New Year to those of
you I have not seen yet.  I do not have any announcements at the top, so
let us get straight to your questions.

     Karl has joined me today, and he can take what you have on the
harbor.

     Q    Thanks, Mary.  The ferry company says that it was never asked
about the closing of the lock.  Is that true?

     MS. HOLM:  It is not true.  We asked them in March and again in
June.

     COMMISSIONER BENN:  If I may add to this -- we have the letters, and
I would be glad to show them to you.  (Laughter.)

     Q    And the gate?

     MS. HOLM:  The gate stays as it is.

                           END           1:02 P.M. EST
`;
  assert.deepEqual(tell(text), {
    title: "PRESS BRIEFING BY PRESS SECRETARY MARY HOLM AND HARBOR COMMISSIONER KARL BENN",
    day: "2017-01-05",
    turns: `Mary Holm: Good afternoon, everybody. Hap
Mary Holm: Karl has joined me today, and 
Q: Thanks, Mary. The ferry compan
Mary Holm: It is not true. We asked them 
Karl Benn: If I may add to this -- we hav
Q: And the gate?
Mary Holm: The gate stays as it is.`,
  });
});

test("a department's briefing: its day beside its title, and what is told in brackets", () => {
  const text = `Department Press Briefing – April 4, 2024

April 4, 2024

Matthew Roe, Department Spokesperson

Washington, D.C.

1:16 p.m. EDT

MR ROE: Hello, everyone. I have some brief opening remarks before I turn to your questions.

The Secretary spoke today with his counterpart in Norhaven.

(Laughter.)

Ana, you want to start us off?

QUESTION: Thanks, Matt. Did the Secretary raise the matter of the ferry?

MR ROE: He did. I am not going to read out the call beyond what I have said.

QUESTION: Thank you.

MR ROE: Okay. Thanks, everybody.

(The briefing was concluded at 1:58 p.m.)

# # #
`;
  assert.deepEqual(tell(text), {
    title: "Department Press Briefing – April 4, 2024",
    day: "2024-04-04",
    turns: `Matthew Roe: Hello, everyone. I have some b
Matthew Roe: The Secretary spoke today with
Matthew Roe: Ana, you want to start us off?
Question: Thanks, Matt. Did the Secretar
Matthew Roe: He did. I am not going to read
Question: Thank you.
Matthew Roe: Okay. Thanks, everybody.`,
  });
});

const CONGRESS = `[Congressional Record Volume 170, Number 58 (Tuesday, April 9, 2024)]
[House]
[Pages H2169-H2170]
From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]




                              {time}  1215
                  THE FERRIES OF THE NORTHERN RIVERS

  (Mr. BENN of Pennsylvania asked and was given permission to address 
the House for 1 minute and to revise and extend his remarks.)
  Mr. BENN of Pennsylvania. Mr. Speaker, I rise today to speak of the 
ferries of the northern rivers, which have carried our people for two 
hundred years and are now to be sold for the price of a small house.
  Mr. Speaker, this cannot stand. I ask my colleagues to join me in a 
letter to the Secretary, and I yield back the balance of my time.
  The SPEAKER pro tempore. The gentlewoman from Ohio is recognized for 5 
minutes.
  Ms. HOLM. Mr. Speaker, my good friend from Pennsylvania speaks of 

[[Page H2170]]

ferries, and I will speak of locks. We have asked for three years that 
the gates be mended, and we have had no answer.
  Mr. BENN of Pennsylvania. Will the gentlewoman yield?
  Ms. HOLM. I yield to the gentleman.
  The SPEAKER pro tempore. The time of the gentlewoman has expired.

                          ____________________
`;

test("the Congressional Record: its head and its pages are no words of anybody", () => {
  assert.deepEqual(tell(CONGRESS), {
    title: "THE FERRIES OF THE NORTHERN RIVERS",
    day: "2024-04-09",
    turns: `Benn: Mr. Speaker, I rise today to s
Benn: Mr. Speaker, this cannot stand
The SPEAKER pro tempore: The gentlewoman from Ohio is r
Holm: Mr. Speaker, my good friend fr
Benn: Will the gentlewoman yield?
Holm: I yield to the gentleman.
The SPEAKER pro tempore: The time of the gentlewoman ha`,
  });
  assert.ok(readSource("a.txt", CONGRESS).prose.text.includes("speaks of ferries, and I will speak of locks"));
});

test("Hansard as its pages are copied: who holds an office, and where members sit", () => {
  const text = `Ferry Services
Volume 748: debated on Tuesday 16 April 2024

Mary Holm
(Thornby) (Lab)
1. What steps he is taking to keep the ferry running through the winter.

The Secretary of State for Transport (Karl Benn)
I am grateful to the hon. Lady for her question. We have put nine million pounds into the ferry.

Mary Holm
I thank the Minister for that answer, but the skippers in my constituency have not seen a penny of it.

Karl Benn
They will see it in May.

Mr Speaker
Order. We must move on.

Ines Calder
(Norhaven) (SNP)
Does he know that the lock has been shut since Friday? My constituents walk eleven miles.

Karl Benn
I do know it, and I am sorry for it.
`;
  assert.deepEqual(tell(text), {
    title: "Ferry Services",
    day: "2024-04-16",
    turns: `Mary Holm: 1. What steps he is taking to 
Karl Benn: I am grateful to the hon. Lady
Mary Holm: I thank the Minister for that 
Karl Benn: They will see it in May.
Mr Speaker: Order. We must move on.
Ines Calder: Does he know that the lock has
Karl Benn: I do know it, and I am sorry f`,
  });
});

test("Hansard as it was printed: columns, tabled questions, an office with its holder", () => {
  const text = `16 Apr 2024 : Column 123

Ferry Services

1. Mary Holm (Thornby) (Lab): What steps he is taking to keep the ferry running through the winter. [123456]

The Secretary of State for Transport (Mr. Karl Benn): I am grateful to the hon. Lady for her question.

Mary Holm: I thank the Minister for that answer, but the skippers in my constituency have not seen a penny of it.

Mr. Benn: They will see it in May.

16 Apr 2024 : Column 124

Mr. Speaker: Order. We must move on.

Mr. Benn: I do know it, and I am sorry for it.
`;
  assert.deepEqual(tell(text), {
    title: "Ferry Services",
    day: "2024-04-16",
    turns: `Mary Holm: What steps he is taking to kee
Karl Benn: I am grateful to the hon. Lady
Mary Holm: I thank the Minister for that 
Karl Benn: They will see it in May.
Mr. Speaker: Order. We must move on.
Karl Benn: I do know it, and I am sorry f`,
  });
});

test("other parliaments", () => {
  const ottawa = `House of Commons Debates

Tuesday, April 16, 2024

Mrs. Mary Holm (Thornby, CPC): Mr. Speaker, the ferry has not run since Friday. When will the government do its job?

Hon. Karl Benn (Minister of Transport, Lib.): Mr. Speaker, we have put nine million dollars into the ferry.

Mrs. Mary Holm: Mr. Speaker, the skippers in my riding have not seen a penny of it.

Hon. Karl Benn: Mr. Speaker, they will see it in May.

The Speaker: Order. The hon. member for Norhaven.
`;
  assert.equal(
    tell(ottawa).turns,
    `Mary Holm: Mr. Speaker, the ferry has not
Karl Benn: Mr. Speaker, we have put nine 
Mary Holm: Mr. Speaker, the skippers in m
Karl Benn: Mr. Speaker, they will see it 
The Speaker: Order. The hon. member for Nor`,
  );
  const canberra = `HOUSE OF REPRESENTATIVES
Tuesday, 16 April 2024

Ms HOLM (Thornby) (14:05): My question is to the Minister for Transport. Why has the ferry not run since Friday?

Mr BENN (Norhaven—Minister for Transport) (14:06): I thank the member for her question.

Ms HOLM (Thornby) (14:08): The skippers in my electorate have not seen a penny of it.

Mr BENN (Norhaven—Minister for Transport) (14:09): They will see it in May.
`;
  assert.equal(
    tell(canberra).turns,
    `Holm: My question is to the Minister
Benn: I thank the member for her que
Holm: The skippers in my electorate 
Benn: They will see it in May.`,
  );
  const strasbourg = `The ferry crossings of the Union (debate)

President. – The next item is the debate on the ferry crossings of the Union.

Mary Holm, on behalf of the Commission. – Madam President, we have asked for three years that the gates be mended.

Karl Benn (PPE). – Madam President, the skippers in my region have not seen a penny of it.

President. – Thank you. I give the floor to the Commissioner.

Mary Holm, on behalf of the Commission. – Madam President, they will see it in May.
`;
  assert.equal(
    tell(strasbourg).turns,
    `President: The next item is the debate on
Mary Holm: Madam President, we have asked
Karl Benn: Madam President, the skippers 
President: Thank you. I give the floor to
Mary Holm: Madam President, they will see`,
  );
});

test("a heading that looks like a name is nobody who speaks", () => {
  const text = `Harbour Committee

Ferry Services

MS. HOLM: Good morning, and I thank you all for coming.

MR. BENN: I am glad to be here with you.

Winter Service

MS. HOLM: We begin with the ice, if you let me.

MR. BENN: I agree with that.
`;
  assert.equal(
    tell(text).turns,
    `Ms. Holm: Good morning, and I thank you 
Mr. Benn: I am glad to be here with you.
Ms. Holm: We begin with the ice, if you 
Mr. Benn: I agree with that.`,
  );
});
