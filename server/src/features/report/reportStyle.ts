// The report's style sheet and its hash, by which alone the page's content security policy lets it in.

import { sha256 } from "../../core/text/sha256";

/** An editor's web view says by a class of the body which theme it has; a browser by the media query. */
const DARK = `color-scheme: dark; --page: #1c1d20; --ink: #e6e4df; --soft: #a9a59c; --line: #3d3f45; --settled: #8fce9b; --check: #f0c674; --mend: #ff9c8f; --mark: #2c2f36; --link: #8ab8ff;`;

export const REPORT_STYLE = `
:root { color-scheme: light; --page: #fffefb; --ink: #1d1c19; --soft: #5f5b52; --line: #d9d5cb; --settled: #1f6b35; --check: #7a5200; --mend: #a81e10; --mark: #f3efe4; --link: #0b57a8; }
@media (prefers-color-scheme: dark) { :root:not(:has(body.vscode-light, body.vscode-high-contrast-light)) { ${DARK} } }
:root:has(body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)) { ${DARK} }
:root:has(body.vscode-high-contrast:not(.vscode-dark, .vscode-light), body.vscode-high-contrast-light) { --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --soft: var(--ink); --line: var(--vscode-contrastBorder); --mark: transparent; --link: var(--vscode-textLink-foreground); }
* { box-sizing: border-box; }
html, body { background: var(--page); color: var(--ink); }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; font: 16px/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h1, h2, th, .where, .standing, .summary, .fine, nav { font-family: system-ui, "Segoe UI", sans-serif; }
p.fine { margin: .15rem 0; }
.fine, .where { color: var(--soft); font-size: .85rem; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.summary { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; list-style: none; padding: 0; margin: 1rem 0; }
.summary strong { font-size: 1.4rem; }
.settled { color: var(--settled); } .check { color: var(--check); } .mend { color: var(--mend); }
.copy { white-space: pre-wrap; border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.25rem; }
.copy mark { background: var(--mark); color: inherit; border-bottom: 2px solid currentColor; }
.copy mark.settled { border-bottom: 1px dotted var(--settled); color: inherit; background: none; }
.copy mark.check { border-bottom: 2px dashed var(--check); color: inherit; }
.copy mark.mend { border-bottom: 3px double var(--mend); color: inherit; }
.copy sup { line-height: 0; font: 600 .65em system-ui, sans-serif; }
.copy sup a { text-decoration: none; padding: 0 .1em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th { text-align: left; font-size: .8rem; color: var(--soft); font-weight: 600; }
th, td { vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
th:nth-child(1), td:nth-child(1) { width: 3rem; } th:nth-child(2) { width: 38%; }
td p { margin: 0 0 .35rem; }
.words, .sentence { unicode-bidi: isolate; }
.standing { font-weight: 600; font-size: .85rem; }
.finding { white-space: pre-line; }
.pair th:nth-child(1), .pair td:nth-child(1) { width: 12rem; } .pair th:nth-child(2) { width: auto; }
.pair mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--mend); font-weight: 600; }
.rests th:nth-child(1), .rests td:nth-child(1) { width: 55%; } .rests th:nth-child(2) { width: auto; } h3 { font: 600 1rem system-ui, "Segoe UI", sans-serif; margin: 1rem 0 .25rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; } .sides ul { padding-left: 1.1rem; margin: .25rem 0; } .sides h3 { font-size: 1rem; margin: .5rem 0 0; }
.sentence b { background: var(--mark); }
tr:target td { background: var(--mark); }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } table, tbody, tr, td { display: block; width: auto !important; } thead { position: absolute; clip-path: inset(50%); } td { border: 0; padding: .15rem 0; } tr { border-bottom: 1px solid var(--line); padding: .5rem 0; display: block; } }
@media print { :root, :root:has(body) { color-scheme: light; --page: #fff; --ink: #000; --soft: #444; --line: #999; --mark: #eee; --link: #000; --settled: #000; --check: #000; --mend: #000; } body { padding: 0; max-width: none; font-size: 10.5pt; } a { text-decoration: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } nav { display: none; } }
`;

export const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${sha256(REPORT_STYLE)}'; base-uri 'none'; form-action 'none'`;
