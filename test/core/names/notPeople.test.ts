import assert from "node:assert/strict";
import { test } from "node:test";
import { annotate } from "./annotate";

function listPeople(text: string): string[] {
  return annotate(text)
    .entities.filter(({ type }) => type === "person")
    .map(({ name }) => name);
}

function check(text: string, ...expected: string[]): void {
  assert.deepEqual(listPeople(text), expected, text);
}

test("parties of a case are nobody", () => {
  check("The judges cited Farley v. Norwood, which Anna Keller had argued.", "Anna Keller");
  check("Since Whitfield v. Hale and Castor v. Boone the rule has stood, Tom Reed said.", "Tom Reed");
  check("Lawyers cited Marlow vs. Garrison in the brief, Tom Reed said.", "Tom Reed");
});

test("what a law is called after is nobody", () => {
  check("Anna Keller invoked the Fifth Amendment on Monday.", "Anna Keller");
  check("The Garrison Act was signed by Tom Reed in May.", "Tom Reed");
  check("Voters remember the Jim Crow laws, Anna Keller said.", "Anna Keller");
});

test("a family is nobody", () => {
  check("Anna Keller had dinner with the Garrisons on Monday.", "Anna Keller");
  check("Neighbors of the Garrison family spoke to Tom Reed.", "Tom Reed");
});

test("a town before its state is a place", () => {
  check("Anna Keller of Ashton, Md., watched the ceremony with Tom Reed.", "Anna Keller", "Tom Reed");
  check("Tom Reed, 59, of Preston, Ga., left early.", "Tom Reed");
});

test("a place behind a name is none of it", () => {
  check("Senators Anna Keller of Nevada and Tom Reed of Oregon left.", "Anna Keller", "Tom Reed");
  check("Tom Reed of Utah voted no.", "Tom Reed");
});

test("a colour is nobody", () => {
  check("Schools in Black and Brown neighborhoods were closed, Anna Keller said.", "Anna Keller");
});

test("people beside such words are people", () => {
  check("Anna Garrison will act. Garrison said the law of the land was clear.", "Anna Garrison");
  check("Chief Justice Keller wrote the opinion. Anna Keller is the chief justice.", "Anna Keller");
  check("Prosecutors call it the case of State v. Tom Reed.", "Tom Reed");
  check("Tom Reed spoke, and Francis Brown and Anna Black left.", "Tom Reed", "Francis Brown", "Anna Black");
});
