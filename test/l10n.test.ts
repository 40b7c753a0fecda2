// Every text that a person sees in the editor is there in English and in German, and nothing is kept that nobody sees.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

type Texts = Readonly<Record<string, string>>;

const root = join(__dirname, "..");
const manifest = readText("package.json");
const english = readTexts("package.nls.json");
const german = readTexts("package.nls.de.json");
const bundle = readTexts("l10n/bundle.l10n.de.json");
const sources = list("client/src").map((path) => ({ path, text: withoutComments(readText(path)) }));
/** What the language server says: all but the command line and worker threads, which speak English. */
const serverSources = list("server/src")
  .filter((path) => !path.startsWith("server/src/cli/"))
  .map((path) => ({ path, text: withoutComments(readText(path)) }));
const PROBLEMS = "server/src/words/problems.ts";
/** A fault of the installation, for the log; the comment at the head of the corrections' file. */
const NO_PROBLEMS = new Set([
  "server/src/host/disk.browser.ts",
  "server/src/host/ownFiles.browser.ts",
  "server/src/host/ownFiles.ts",
  "server/src/core/corpus/corrections/editCorrections.ts",
]);
/** Rooms that have sentences for people. */
const SPEAKING = /^server\/src\/(?:rules|features|lsp)\//;

/** What the manifest says to people; names that are the same in every language stand in it as they are. */
const SHOWN_FIELDS = new Set([
  "title",
  "shortTitle",
  "description",
  "markdownDescription",
  "name",
  "contents",
  "altText",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "deprecationMessage",
  "aliases",
]);
const NAMES = new Set([
  "Verbatim",
  "Associated Press",
  "Reuters",
  "The New York Times",
  "The Guardian",
  "Chicago Manual of Style",
]);

test("every key of the manifest has its text in both languages, and no text lacks its key", () => {
  const keys = new Set([...manifest.matchAll(/"%([^%"\n]+)%"/g)].map((match) => match[1]!));
  assert.ok(keys.size > 20, "the manifest's keys are read");
  for (const texts of [english, german]) {
    assert.deepEqual(Object.keys(texts).sort(), [...keys].sort());
  }
});

test("the manifest says nothing but names itself", () => {
  const bare: string[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    // What a model reads, not a person; and by what it calls a tool.
    if (path.includes("inputSchema") || /^contributes\.languageModelTools\.\d+\.name$/.test(path.join("."))) {
      return;
    }
    if (typeof value === "string") {
      const field = path.findLast((step) => !/^\d+$/.test(step))!;
      if (SHOWN_FIELDS.has(field) && !/^%[^%]+%$/.test(value) && !NAMES.has(value)) {
        bare.push(`${path.join(".")}: ${value}`);
      }
    } else if (value && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, [...path, key]);
      }
    }
  };
  const { contributes, capabilities } = JSON.parse(manifest) as { contributes: unknown; capabilities: unknown };
  visit({ contributes, capabilities }, []);
  assert.deepEqual(bare, []);
});

test("German leads to the same commands and settings as English", () => {
  const targets = (text: string): string[] =>
    [...text.matchAll(/\]\((command:[^)]+|[^)]+)\)|`([^`]+)`/g)].map((match) => (match[1] ?? match[2])!).sort();
  for (const [key, text] of Object.entries(english)) {
    assert.deepEqual(targets(german[key] ?? ""), targets(text), key);
  }
});

test("every text of the extension is a plain string that can be looked up", () => {
  for (const { path, text } of sources) {
    const calls = text.match(/\bl10n\.t\(/g)?.length ?? 0;
    assert.equal(readCalls(text).length, calls, `${path}: the first argument of l10n.t is one string in double quotes`);
  }
});

test("every text of the extension has its German, and no German is left over", () => {
  const shown = new Set([
    ...sources.flatMap(({ text }) => readCalls(text)),
    ...serverSources.flatMap(({ text }) => readServerCalls(text)),
    ...readProblems(),
  ]);
  assert.ok(shown.size > 50, "the extension's texts are read");
  assert.deepEqual(
    [...shown].filter((text) => !bundle[text]),
    [],
    "no German",
  );
  assert.deepEqual(
    Object.keys(bundle).filter((text) => !shown.has(text)),
    [],
    "left over",
  );
});

test("every text of the server is a plain string that can be looked up, and is said when it is asked for", () => {
  for (const { path, text } of serverSources.filter(
    ({ path }) => path !== PROBLEMS && path !== "server/src/words/translate.ts",
  )) {
    const calls = text.match(/(?<![\w.])t\(/g)?.length ?? 0;
    assert.equal(
      readServerCalls(text).length,
      calls,
      `${path}: the first argument of t is one string in double quotes`,
    );
    assert.doesNotMatch(
      text,
      /^(?:export )?const \w+[^=\n]*= (?:t\(|[^>\n]*[^>\n ] t\()/m,
      `${path}: translated before the language is known`,
    );
  }
});

test("only a language server's client chooses the language: the command line is English everywhere", () => {
  const all = [
    ...serverSources,
    ...list("server/src/cli").map((path) => ({ path, text: withoutComments(readText(path)) })),
  ];
  const callers = (name: RegExp): string[] =>
    all
      .filter(({ text }) => name.test(text))
      .map(({ path }) => path)
      .sort();
  assert.deepEqual(callers(/(?<!function )\bspeak\(/), ["server/src/lsp/locale.ts"]);
  assert.deepEqual(callers(/(?<!function )\bspeakLocale\(/), ["server/src/lsp/startServer.ts"]);
});

test("what the server says goes through t", () => {
  // Two words or more between marks, one of them in small letters, where a person is meant to read them.
  const told =
    /(?:\b(?:message|title|label|tooltip|detail|refusal)\s*:\s*|new Refused\()(["`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
  const bare = serverSources
    .filter(({ path }) => SPEAKING.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(told)]
        .filter(
          (match) =>
            /\p{L}{2}/u.test(match[2]!.replace(/\$\{(?:[^{}]|\{[^}]*\})*(?:\}|$)/g, "")) && !NAMES.has(match[2]!),
        )
        .map((match) => `${path}: ${match[0]}`),
    );
  assert.deepEqual(bare, []);
});

test("problems are found again by the words in which they are told", () => {
  const telling = serverSources
    .filter(({ path }) => /^server\/src\/(?:core|readers|host)\//.test(path))
    .map(({ text }) => text)
    .join("\n");
  // What is told has its values in the text; the words between them have to stand there.
  const written = telling.replace(/\\([`"])/g, "$1");
  const pieces = readProblems()
    .flatMap((text) => text.replace(/^(?:A picture|A recording|Web archive)(?= is not read)/, "").split(/\{\d\}/))
    .filter((piece) => /\p{L}{3}/u.test(piece));
  assert.deepEqual(
    pieces.filter((piece) => !written.includes(piece)),
    [],
  );
});

test("every problem that is told of a source has its translation", () => {
  const telling = serverSources.filter(
    ({ path }) =>
      /^server\/src\/(?:readers|host|core\/markdown|core\/corpus\/corrections)\//.test(path) &&
      !path.endsWith("Words.ts"),
  );
  const told = telling
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(["`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map((match) => ({
        path,
        pieces: match[2]!
          .replace(/\\(["`])/g, "$1")
          .split(/\$\{(?:[^{}]|\{[^}]*\})*(?:\}|$)/)
          .filter((piece) => /\p{L}{2}/u.test(piece)),
      })),
    )
    // A sentence, not a list of words.
    .filter(
      ({ pieces }) =>
        /\p{L} \p{L}/u.test(pieces.join(" ")) &&
        /\b(?:is|was|were|be|needs|must|means|has|out)\b/.test(pieces.join(" ")),
    );
  assert.ok(told.length > 25, "the problems are read");
  const known = readProblems();
  const missing = told.filter(
    ({ path, pieces }) =>
      !NO_PROBLEMS.has(path) && !known.some((text) => pieces.every((piece) => text.includes(piece))),
  );
  assert.deepEqual(missing, []);
});

test("no placeholder is lost in German", () => {
  const places = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
  for (const [text, own] of Object.entries(bundle)) {
    assert.deepEqual(places(own), places(text), text);
  }
});

test("what the extension shows goes through l10n.t", () => {
  const bare: string[] = [];
  for (const { path, text } of sources) {
    // A message, a title, a label: where their text begins with a quotation mark, it is not looked up.
    const shown =
      /(?:show(?:Information|Warning|Error)Message\(\s*|\b(?:title|placeHolder|placeholder|prompt|openLabel|tooltip|detail|description|message|label)\s*[:=]\s*)(["`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
    for (const match of text.matchAll(shown)) {
      const said = match[2]!.replace(/\$\{(?:[^{}]|\{[^}]*\})*(?:\}|$)/g, "");
      if (/\p{L}{2}/u.test(said) && !NAMES.has(said)) {
        bare.push(`${path}: ${match[0]}`);
      }
    }
  }
  assert.deepEqual(bare, []);
});

/** The first arguments of l10n.t, as the texts that they are. */
function readCalls(text: string): string[] {
  return [...text.matchAll(/\bl10n\.t\(\s*("(?:[^"\\\n]|\\.)*")\s*[,)]/g)].map(
    (match) => JSON.parse(match[1]!) as string,
  );
}

/** The first arguments of the server's t. */
function readServerCalls(text: string): string[] {
  return [...text.matchAll(/(?<![\w.])t\(\s*("(?:[^"\\\n]|\\.)*")\s*[,)]/g)].map(
    (match) => JSON.parse(match[1]!) as string,
  );
}

function readProblems(): string[] {
  const { text } = serverSources.find(({ path }) => path === PROBLEMS)!;
  return [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)]
    .map((match) => (match[1] ?? match[2]!).replace(/\\(["'\\])/g, "$1"))
    .filter((each) => /\p{L}{3} /u.test(each));
}

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);
}

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/.*|\/\*\*?.*?\*\/)$/gm, "");
}

function readTexts(path: string): Texts {
  return JSON.parse(readText(path)) as Texts;
}

function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
