// The timeline's page: reads its data, makes its controls, the plot, what is said of
// the current event, and the same as a list.

import type { PageData, PageEvent, PageMark, PageRow } from "../../../server/src/features/timeline/timelineData";
import { html } from "./elements";
import { linkTo, openPlace, saveSvg } from "./host";
import { drawSign, Plot } from "./plot";
import { toSvgText } from "./svgText";

const data = JSON.parse(document.getElementById("data")!.textContent!) as PageData;
const { texts } = data;

const search = html("input", { type: "search", "aria-label": texts.filter, placeholder: texts.filterShort });
const said = html("input", { type: "checkbox", checked: "" });
const done = html("input", { type: "checkbox", checked: "" });
const marks = html("input", { type: "checkbox", checked: "" });
const noMatch = html("p", { role: "status" });
const detail = html("section", { class: "detail", "aria-live": "polite", "aria-label": texts.what, tabindex: 0 });
const list = html("details", {}, html("summary", {}, texts.list));

function start(): void {
  const heading = [html("h1", {}, texts.title)];
  if (data.rows.every(({ events }) => events.length === 0) && data.marks.length === 0) {
    document.body.append(html("main", {}, ...heading, html("p", {}, texts.empty)));
    return;
  }
  const plot = new Plot(data, { select: tell, open: openEvent });
  const button = (label: string, text: string, run: () => void): HTMLButtonElement => {
    const made = html("button", { type: "button", "aria-label": label, title: label }, text);
    made.addEventListener("click", run);
    return made;
  };
  const controls = html(
    "div",
    { class: "controls" },
    search,
    html("label", {}, said, drawSign("said"), texts.said),
    html("label", {}, done, drawSign("done"), texts.done),
    ...(data.marks.length > 0
      ? [html("label", {}, marks, html("span", { class: "dashes", "aria-hidden": "true" }), texts.marks)]
      : []),
    button(texts.zoomOut, "−", () => plot.zoomOut()),
    button(texts.zoomIn, "+", () => plot.zoomIn()),
    button(texts.zoomAll, texts.zoomAll, () => plot.showAll()),
    button(texts.exportSvg, texts.exportSvg, () => saveSvg(toSvgText(plot.toPicture(), texts.title))),
  );
  const basis = html("p", { class: "fine" }, texts.basis);
  const hint = html("p", { class: "fine hint" }, texts.hint);
  detail.append(html("p", { class: "fine" }, texts.hint));
  document.body.append(html("main", {}, ...heading, basis, controls, noMatch, plot.element, detail, list, hint));
  hint.remove();
  const update = (): void => {
    const shown = listShown();
    noMatch.textContent = shown.length === 0 ? texts.noMatch : "";
    plot.show(shown, marks.checked ? data.marks : []);
    fillList(shown);
  };
  for (const control of [search, said, done, marks]) {
    control.addEventListener("input", update);
  }
  list.addEventListener("toggle", () => fillList(listShown()));
  let wasOpen = false;
  window.addEventListener("beforeprint", () => {
    wasOpen = list.open;
    list.open = true;
    fillList(listShown());
  });
  window.addEventListener("afterprint", () => {
    list.open = wasOpen;
  });
  new ResizeObserver(() => plot.fit(plot.element.clientWidth)).observe(plot.element);
  plot.fit(plot.element.clientWidth);
  update();
}

/** Rows that have something to show. */
function listShown(): readonly PageRow[] {
  const letters = search.value.trim().toLocaleLowerCase(data.language);
  return data.rows
    .filter(({ name, role }) => `${name} ${role}`.toLocaleLowerCase(data.language).includes(letters))
    .map((row) => ({ ...row, events: row.events.filter(({ kind }) => (kind === "said" ? said : done).checked) }))
    .filter(({ events }) => events.length > 0);
}

function tell(row: PageRow, event: PageEvent): void {
  const links = event.places.flatMap((place, i) => (i === 0 ? [linkTo(place, data)] : [", ", linkTo(place, data)]));
  detail.replaceChildren(
    html(
      "p",
      { class: "who" },
      [event.who || row.name, event.who ? "" : row.role, event.when].filter(Boolean).join(", "),
    ),
    html("p", { class: "words" }, toWords(event)),
    html("p", {}, ...links),
  );
}

function openEvent(event: PageEvent): void {
  openPlace(event.places[0]!, data.sources);
}

function toWords({ kind, words }: PageEvent): string {
  return kind === "said" ? `“${words}”` : words;
}

/** Made when it is opened: thousands of rows take a while. */
function fillList(rows: readonly PageRow[]): void {
  list.querySelector("table")?.remove();
  if (!list.open) {
    return;
  }
  const events = rows
    .flatMap((row) => row.events.map((event) => ({ row, event })))
    .sort((a, b) => a.event.start - b.event.start);
  const headings = [texts.when, texts.who, texts.what, texts.where].map((text) => html("th", { scope: "col" }, text));
  const own = marks.checked ? data.marks : [];
  const body = [
    ...events.map(({ row, event }) => ({ start: event.start, line: toLine(row, event) })),
    ...own.map((mark) => ({ start: mark.start, line: toMarkLine(mark) })),
  ].sort((a, b) => a.start - b.start);
  const head = html("thead", {}, html("tr", {}, ...headings));
  list.append(html("table", {}, head, html("tbody", {}, ...body.map(({ line }) => line))));
}

function toLine(row: PageRow, event: PageEvent): HTMLElement {
  const places = html("td");
  event.places.forEach((place, i) => places.append(i === 0 ? "" : ", ", linkTo(place, data)));
  return html(
    "tr",
    {},
    html("td", { class: "when" }, event.when),
    html("td", {}, event.who || row.name),
    html("td", { class: "words" }, toWords(event)),
    places,
  );
}

function toMarkLine({ when, words, place }: PageMark): HTMLElement {
  return html(
    "tr",
    {},
    html("td", { class: "when" }, when),
    html("td", {}, texts.inDraft),
    html("td", { class: "words" }, words),
    html("td", {}, linkTo(place, data)),
  );
}

start();
