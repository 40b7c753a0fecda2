// The timeline's style sheet: the editor's colours where there is an editor, ours where there is none.

/** An editor's web view says by a class of the body which theme it has; a browser by the media query. */
const DARK = `color-scheme: dark; --page: var(--vscode-editor-background, #1c1d20); --ink: var(--vscode-editor-foreground, #e6e4df); --soft: var(--vscode-descriptionForeground, #a9a59c); --line: #3d3f45; --said: #8ab8ff; --done: #f0c674; --mark: #ff9c8f; --link: var(--vscode-textLink-foreground, #8ab8ff); --field: var(--vscode-input-background, #2c2f36);`;

export const TIMELINE_STYLE = `
:root { color-scheme: light; --page: var(--vscode-editor-background, #fffefb); --ink: var(--vscode-editor-foreground, #1d1c19); --soft: var(--vscode-descriptionForeground, #5f5b52); --line: #d9d5cb; --said: #0b57a8; --done: #7a5200; --mark: #a81e10; --link: var(--vscode-textLink-foreground, #0b57a8); --field: var(--vscode-input-background, #fff); }
@media (prefers-color-scheme: dark) { :root:not(:has(body.vscode-light, body.vscode-high-contrast-light)) { ${DARK} } }
:root:has(body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)) { ${DARK} }
:root:has(body.vscode-high-contrast) { --soft: var(--ink); --line: var(--vscode-contrastBorder, currentColor); }
* { box-sizing: border-box; }
html, body { background: var(--page); color: var(--ink); }
body { margin: 0; padding: 1rem 1.25rem 3rem; font: 14px/1.5 var(--vscode-font-family, system-ui, "Segoe UI", sans-serif); overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0; }
p { margin: .25rem 0; }
.fine { color: var(--soft); font-size: .85rem; }
a, button.link { color: var(--link); background: none; border: 0; padding: 0; font: inherit; text-decoration: underline; cursor: pointer; text-align: left; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: .75rem 0; }
.controls label { display: inline-flex; align-items: center; gap: .35rem; min-height: 24px; }
.controls input[type=search] { min-width: 16rem; max-width: 100%; }
input[type=search], .controls button { font: inherit; color: var(--ink); background: var(--field); border: 1px solid var(--soft); border-radius: 3px; padding: .25rem .6rem; min-height: 28px; }
.controls button { cursor: pointer; } .controls button:hover { border-color: var(--ink); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.sign { width: 14px; height: 14px; flex: none; }
.dashes { height: 14px; border-left: 2px dashed var(--mark); }
.axis { position: sticky; top: 0; background: var(--page); z-index: 1; border-bottom: 1px solid var(--line); }
svg { display: block; }
svg text { font-size: 12px; font-family: inherit; fill: var(--ink); }
svg .role, svg .tick text { fill: var(--soft); font-size: 11px; }
.axis path, .axis .tick line { stroke: var(--line); fill: none; }
.plot { cursor: grab; } .plot:active { cursor: grabbing; }
.grid line, .rule { stroke: var(--line); }
.event { cursor: pointer; outline: none; }
.event .said { fill: var(--said); } .event .done { fill: var(--done); }
svg .words { fill: var(--ink); font-size: 11px; cursor: pointer; }
.event:hover .shape, .event.current .shape { stroke: var(--ink); stroke-width: 2; }
.event:focus-visible .shape { stroke: var(--ink); stroke-width: 3; }
.mark line { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 5 3; } .mark text { fill: var(--mark); font-size: 11px; }
.detail { position: sticky; bottom: 0; background: var(--page); border-top: 1px solid var(--line); padding: .6rem 0; min-height: 6.5rem; max-height: 12rem; overflow: auto; }
.detail .words, td.words { unicode-bidi: isolate; }
.detail .words { font-size: 1rem; }
.detail .who { font-weight: 600; }
details { margin-top: 1rem; } summary { cursor: pointer; min-height: 24px; }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-size: .8rem; } td.when { white-space: nowrap; }
@media (max-width: 40rem) { td.when { white-space: normal; } .controls input[type=search] { min-width: 100%; } }
@media print { :root, :root:has(body) { color-scheme: light; --page: #fff; --ink: #000; --soft: #444; --line: #999; --said: #000; --done: #555; --mark: #000; --link: #000; } body { padding: 0; } .controls, .detail, .hint { display: none; } .dashes { height: 14px; border-left: 2px dashed var(--mark); }
.axis { position: static; } tr { break-inside: avoid; } a { text-decoration: none; } }
`;
