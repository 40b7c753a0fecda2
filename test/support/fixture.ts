// The fixture idiom: one string holds several files.
//
//   @@ sources/a.txt          opens a file
//   Maria <|>Okoro spoke.     <|> is the cursor (taken out of the text)
//   ^^^^^^^^^^^ person        labels the columns above it in the line before (taken out, too)

import assert from "node:assert/strict";

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly cursor: number | null;
  readonly labels: readonly LabelledSpan[];
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  /** @throws where the fixture has no such file */
  file(path: string): FixtureFile;
}

const CURSOR = "<|>";

export function parseFixture(fixture: string): Fixture {
  const files: FixtureFile[] = [];
  let path: string | undefined;
  let lines: string[] = [];
  const close = () => {
    if (path !== undefined) {
      files.push(parseFile(path, lines));
    }
    lines = [];
  };
  for (const line of fixture.replace(/^\n/, "").split("\n")) {
    const opened = /^@@ (.+)$/.exec(line);
    if (!opened) {
      lines.push(line);
      continue;
    }
    if (path === undefined) {
      assert.ok(
        lines.every((l) => l.trim() === ""),
        "text before the first @@ line of a fixture",
      );
    }
    close();
    path = opened[1]!.trim();
  }
  close();
  return {
    files,
    file(wanted) {
      const found = files.find((f) => f.path === wanted);
      assert.ok(found, `the fixture has no file ${wanted}`);
      return found;
    },
  };
}

function parseFile(path: string, lines: readonly string[]): FixtureFile {
  const labels: LabelledSpan[] = [];
  let cursor: number | null = null;
  let text = "";
  let lineStart = 0;
  for (const line of lines) {
    const marker = /^\s*(\^+)(?: (.*))?$/.exec(line);
    if (marker) {
      const column = line.indexOf("^");
      labels.push({ start: lineStart + column, end: lineStart + column + marker[1]!.length, label: marker[2] ?? "" });
      continue;
    }
    lineStart = text.length;
    const at = line.indexOf(CURSOR);
    if (at >= 0) {
      assert.equal(cursor, null, `two cursors in ${path}`);
      cursor = lineStart + at;
    }
    text += `${line.replace(CURSOR, "")}\n`;
  }
  return { path, text: text.replace(/\n+$/, "\n"), cursor, labels };
}
