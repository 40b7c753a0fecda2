// What the page asks of the editor that shows it: to open a source, to save a file.
// In a browser, links and downloads do it.

import type { PageData, PagePlace } from "../../../server/src/features/timeline/timelineData";
import { html } from "./elements";

interface Editor {
  postMessage(message: OpenMessage | SaveMessage): void;
}

interface OpenMessage {
  readonly type: "open";
  readonly address: string;
  /** From 0. */
  readonly line: number;
}

interface SaveMessage {
  readonly type: "save";
  readonly svg: string;
}

declare function acquireVsCodeApi(): Editor;

const editor: Editor | undefined = typeof acquireVsCodeApi === "function" ? acquireVsCodeApi() : undefined;

/** `sources/a.txt:12`, which opens it there. */
export function linkTo(place: PagePlace, { sources }: PageData): HTMLElement {
  const { name, address } = sources[place.source]!;
  const label = place.place === undefined ? `${name}:${place.line}` : `${name}, ${place.place}`;
  if (!editor) {
    return html("a", { href: address }, label);
  }
  const button = html("button", { type: "button", class: "link" }, label);
  button.addEventListener("click", () => openPlace(place, sources));
  return button;
}

export function openPlace(place: PagePlace, sources: PageData["sources"]): void {
  const { address } = sources[place.source]!;
  if (editor) {
    editor.postMessage({ type: "open", address, line: place.line - 1 });
  } else {
    window.open(address, "_blank", "noopener");
  }
}

export function saveSvg(text: string): void {
  if (editor) {
    editor.postMessage({ type: "save", svg: text });
    return;
  }
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  html("a", { href: address, download: "timeline.svg" }).click();
  URL.revokeObjectURL(address);
}
