// The plot: people as rows, time from left to right, the draft's dates as lines through all rows. Drawn anew for each
// view of it; what is out of view is not drawn.

import { axisTop } from "d3-axis";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { select, type Selection } from "d3-selection";
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from "d3-zoom";
import type { PageData, PageEvent, PageMark, PageRow } from "../../../server/src/features/timeline/timelineData";
import { html, svg } from "./elements";
import { cutLabel, labelStart, listDenseDays, placeEvents, SHAPE, type PlacedEvent } from "./layout";

export interface PlotEvents {
  /** The event that is looked at. */
  select(row: PageRow, event: PageEvent): void;
  open(event: PageEvent): void;
}

const DAY_MS = 86_400_000;
const LANE = 18;
const ROW_MARGIN = 8;
const LEAST_ROW = 36;
const AXIS = 44;
/** px of the people's names; less where the page is narrow. */
const NAMES = 190;
const NARROW_NAMES = 112;
const NARROW = 700;
const NAME_LETTER = 6.6;
const ROLE_LETTER = 5.6;
/** px between the labels of the draft's dates. */
const MARK_GAP = 84;
const STEP = 1.6;

export class Plot {
  readonly element = html("div", { class: "frame" });
  private readonly axis = svg("svg", { class: "axis-lines", "aria-hidden": "true" });
  private readonly body = svg("svg", { class: "plot", role: "group" });
  private readonly zoomed: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly selection: Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly base: ScaleTime<number, number>;
  private readonly dense: readonly [number, number];
  private transform: ZoomTransform = zoomIdentity;
  private rows: readonly PageRow[] = [];
  private marks: readonly PageMark[] = [];
  private width = 0;
  private drawing = 0;
  /** Elements of the events that are drawn now, or were. */
  private readonly drawn = new WeakMap<PageEvent, SVGGElement>();
  private current: { readonly row: PageRow; readonly event: PageEvent } | undefined;

  constructor(
    private readonly data: PageData,
    private readonly told: PlotEvents,
  ) {
    const events = data.rows.flatMap((row) => row.events);
    const days = [...events, ...data.marks].flatMap(({ start, end }) => [start, end]);
    const [from, to] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
    const margin = Math.max(2, 0.03 * (to - from));
    this.base = scaleUtc().domain([(from - margin) * DAY_MS, (to + margin) * DAY_MS]);
    this.dense = listDenseDays(events.length > 0 ? events : data.marks.map((mark) => toEvent(mark)));
    this.body.setAttribute("aria-label", data.texts.plot);
    this.element.append(html("div", { class: "axis" }, this.axis), this.body);
    this.zoomed = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, Math.max(1, to - from + 2 * margin)])
      // The wheel alone scrolls the page.
      .filter((event: MouseEvent) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : event.button === 0))
      .on("zoom", ({ transform }: { readonly transform: ZoomTransform }) => {
        this.transform = transform;
        this.drawSoon();
      });
    this.selection = select(this.body);
    this.selection.call(this.zoomed).on("dblclick.zoom", null);
    this.body.addEventListener("keydown", (event) => this.goByKey(event));
  }

  show(rows: readonly PageRow[], marks: readonly PageMark[]): void {
    this.rows = rows;
    this.marks = marks;
    this.draw();
  }

  /** After the page's width has changed; the first time, the days that most events are in are shown. */
  fit(width: number): void {
    const isFirst = this.width === 0;
    if (width === this.width) {
      return;
    }
    this.width = width;
    const inside: [[number, number], [number, number]] = [
      [this.names, 0],
      [width, 1],
    ];
    // In px of the picture, names included: where the mouse is counts in these, too.
    this.base.range([this.names, width]);
    this.zoomed.extent(inside).translateExtent(inside);
    if (isFirst) {
      this.showDays(this.dense);
    }
    this.draw();
  }

  zoomBy(factor: number): void {
    this.zoomed.scaleBy(this.selection, factor);
  }

  zoomIn(): void {
    this.zoomBy(STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / STEP);
  }

  showAll(): void {
    this.zoomed.transform(this.selection, zoomIdentity);
  }

  /** As one picture of its own: the time, and the rows as they are shown. */
  toPicture(): SVGSVGElement {
    const height = AXIS + Number(this.body.getAttribute("height"));
    const axis = svg("g", { class: "axis" }, ...copyChildren(this.axis));
    const rows = svg("g", { transform: `translate(0,${AXIS})` }, ...copyChildren(this.body));
    return svg("svg", { width: this.width, height, viewBox: `0 0 ${this.width} ${height}` }, axis, rows);
  }

  private get names(): number {
    return this.width < NARROW ? NARROW_NAMES : NAMES;
  }

  private get inner(): number {
    return Math.max(1, this.width - this.names);
  }

  private showDays([from, to]: readonly [number, number]): void {
    const [x0, x1] = [this.base(from * DAY_MS), this.base(to * DAY_MS)];
    const scale = Math.min(this.zoomed.scaleExtent()[1], Math.max(1, this.inner / Math.max(1, x1 - x0)));
    this.zoomed.transform(this.selection, zoomIdentity.translate(this.names, 0).scale(scale).translate(-x0, 0));
  }

  private drawSoon(): void {
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    if (this.width === 0) {
      return;
    }
    const hasFocus = this.body.contains(document.activeElement);
    const scale = this.transform.rescaleX(this.base);
    const toX = (day: number): number => scale(day * DAY_MS) - this.names;
    const content = svg("g", { "clip-path": "url(#inside)" });
    const names = svg("g");
    let y = 0;
    for (const row of this.rows) {
      const placed = placeEvents(row.events, toX, this.inner);
      const height = Math.max(LEAST_ROW, placed.lanes * LANE + ROW_MARGIN);
      names.append(
        this.drawName(row, y),
        svg("line", { class: "rule", x1: 0, x2: this.width, y1: y + height, y2: y + height }),
      );
      for (const each of placed.events) {
        content.append(this.drawEvent(row, each, y));
      }
      if (placed.events.length === 0) {
        content.append(this.drawAbsent(row, toX, y));
      }
      y += height;
    }
    const marks = this.drawMarks(toX, y);
    const clip = svg(
      "clipPath",
      { id: "inside" },
      svg("rect", { x: 0, y: 0, width: this.inner, height: Math.max(1, y) }),
    );
    const inside = svg("g", { transform: `translate(${this.names},0)` }, this.drawGrid(scale, y), marks.lines, content);
    this.body.replaceChildren(svg("defs", {}, clip), names, inside);
    setSize(this.body, this.width, Math.max(1, y));
    this.drawAxis(scale, marks.labels);
    this.markCurrent(hasFocus);
  }

  private drawName({ name, role }: PageRow, y: number): SVGGElement {
    const room = this.names - 12;
    const full = svg("title", {}, role ? `${name}, ${role}` : name);
    const lines = [svg("text", { x: 0, y: y + 15 }, cutLabel(name, (room * 5.8) / NAME_LETTER))];
    if (role) {
      lines.push(svg("text", { class: "role", x: 0, y: y + 29 }, cutLabel(role, (room * 5.8) / ROLE_LETTER)));
    }
    return svg("g", {}, full, ...lines);
  }

  /** The words stand beside the event, not in it: to a reader of the screen it has its name, which is whole. */
  private drawEvent(row: PageRow, { event, lane, x, end, label }: PlacedEvent, y: number): SVGGElement {
    const middle = y + ROW_MARGIN / 2 + lane * LANE + LANE / 2;
    const left = Math.max(x, 0);
    const told = [event.when, event.who || row.name, event.words].join(": ");
    const group = svg(
      "g",
      { class: "event", role: "button", tabindex: -1, "aria-label": told },
      svg("title", {}, told),
    );
    if (end - x > SHAPE) {
      const shape = { x: left, y: middle - 2, width: Math.max(1, end - left), height: 4 };
      group.append(svg("rect", { class: `shape ${event.kind}`, ...shape }));
    }
    group.append(drawShape(event.kind, left + SHAPE / 2, middle));
    group.addEventListener("click", () => this.choose(row, event, true));
    group.addEventListener("dblclick", () => this.told.open(event));
    group.addEventListener("focus", () => this.choose(row, event, false));
    this.drawn.set(event, group);
    const words = svg("text", { class: "words", x: labelStart(end), y: middle + 4, "aria-hidden": "true" }, label);
    words.addEventListener("click", () => this.choose(row, event, true));
    return svg("g", {}, group, ...(label ? [words] : []));
  }

  /** How many events lie before and behind what is in view. */
  private drawAbsent({ events }: PageRow, toX: (day: number) => number, y: number): SVGGElement {
    const before = events.filter(({ end }) => toX(end) < SHAPE).length;
    const behind = events.length - before;
    const group = svg("g", { "aria-hidden": "true" });
    if (before > 0) {
      group.append(svg("text", { class: "role", x: 4, y: y + 22 }, `← ${before}`));
    }
    if (behind > 0) {
      group.append(svg("text", { class: "role", x: this.inner - 4, y: y + 22, "text-anchor": "end" }, `${behind} →`));
    }
    return group;
  }

  private drawMarks(toX: (day: number) => number, height: number): { lines: SVGGElement; labels: SVGGElement } {
    const lines = svg("g", { class: "marks" });
    const labels = svg("g", { class: "marks", transform: `translate(${this.names},0)` });
    let last = Number.NEGATIVE_INFINITY;
    for (const { start, when, words } of this.marks) {
      const x = toX(start) + SHAPE / 2;
      if (x < 0 || x > this.inner) {
        continue;
      }
      lines.append(svg("g", { class: "mark" }, svg("line", { x1: x, x2: x, y1: 0, y2: height })));
      if (x - last < MARK_GAP) {
        continue;
      }
      const full = svg("title", {}, `${this.data.texts.inDraft}: ${words}`);
      const anchor = x > this.inner - MARK_GAP ? "end" : "start";
      labels.append(svg("g", { class: "mark" }, full, svg("text", { x, y: 12, "text-anchor": anchor }, `▾ ${when}`)));
      last = x;
    }
    return { lines, labels };
  }

  private drawGrid(scale: ScaleTime<number, number>, height: number): SVGGElement {
    const lines = scale.ticks(this.ticks).map((tick) => {
      const x = scale(tick) - this.names;
      return svg("line", { x1: x, x2: x, y1: 0, y2: height });
    });
    return svg("g", { class: "grid" }, ...lines);
  }

  private get ticks(): number {
    return Math.max(2, Math.floor(this.inner / 120));
  }

  private drawAxis(scale: ScaleTime<number, number>, labels: SVGGElement): void {
    const group = svg("g", { transform: `translate(0,${AXIS - 1})` });
    const [first, second] = scale.ticks(this.ticks);
    const format = formatFor(this.data.language, first && second ? second.getTime() - first.getTime() : DAY_MS);
    const axis = axisTop<Date>(scale)
      .ticks(this.ticks)
      .tickFormat((day) => format.format(day));
    select(group).call(axis);
    this.axis.replaceChildren(group, labels);
    setSize(this.axis, this.width, AXIS);
  }

  private choose(row: PageRow, event: PageEvent, isFocused: boolean): void {
    this.current = { row, event };
    this.markCurrent(isFocused);
    this.told.select(row, event);
  }

  /** One event is in the order of Tab: the current one, else the first. */
  private markCurrent(isFocused: boolean): void {
    for (const each of this.body.querySelectorAll(".event.current, .event[tabindex='0']")) {
      each.classList.remove("current");
      each.setAttribute("tabindex", "-1");
    }
    const own = this.current && this.drawn.get(this.current.event);
    const isDrawn = own !== undefined && this.body.contains(own);
    if (isDrawn) {
      own.classList.add("current");
    }
    const reached = isDrawn ? own : this.body.querySelector<SVGGElement>(".event");
    reached?.setAttribute("tabindex", "0");
    if (isFocused && isDrawn && document.activeElement !== own) {
      own.focus({ preventScroll: true });
    }
  }

  private goByKey(key: KeyboardEvent): void {
    const zooms: Readonly<Record<string, () => void>> = {
      "+": () => this.zoomIn(),
      "=": () => this.zoomIn(),
      "-": () => this.zoomOut(),
      "0": () => this.showAll(),
    };
    const run = zooms[key.key];
    if (run) {
      key.preventDefault();
      run();
      return;
    }
    const event = this.current?.event;
    if ((key.key === "Enter" || key.key === " ") && event) {
      key.preventDefault();
      this.told.open(event);
      return;
    }
    const next = this.findNext(key.key);
    if (next) {
      key.preventDefault();
      this.goTo(next.row, next.event);
    }
  }

  private findNext(key: string): { readonly row: PageRow; readonly event: PageEvent } | undefined {
    const shown = this.rows.filter(({ events }) => events.length > 0);
    const at = shown.findIndex((row) => row === this.current?.row);
    const row = shown[at];
    if (!row || !this.current) {
      return shown[0] && key.startsWith("Arrow") ? { row: shown[0], event: shown[0].events[0]! } : undefined;
    }
    const index = row.events.indexOf(this.current.event);
    const within: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: row.events.length - 1,
    };
    const wanted = within[key];
    if (wanted !== undefined) {
      const event = row.events[wanted];
      return event && { row, event };
    }
    const beside: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const other = shown[beside[key] ?? -1];
    return other && { row: other, event: nearest(other.events, this.current.event.start) };
  }

  /** Brings it into view, in time and on the page. */
  private goTo(row: PageRow, event: PageEvent): void {
    this.current = { row, event };
    const x = this.transform.rescaleX(this.base)(event.start * DAY_MS);
    if (x < this.names || x > this.width - SHAPE) {
      this.zoomed.translateTo(this.selection, this.base(event.start * DAY_MS), 0);
      cancelAnimationFrame(this.drawing);
      this.draw();
    }
    this.choose(row, event, true);
    this.drawn.get(event)?.scrollIntoView({ block: "nearest" });
  }
}

function drawShape(kind: PageEvent["kind"], x: number, y: number): SVGElement {
  const half = SHAPE / 2 - 1;
  return kind === "said"
    ? svg("circle", { class: "shape said", cx: x, cy: y, r: half })
    : svg("path", {
        class: "shape done",
        d: `M${x} ${y - half - 1}L${x + half + 1} ${y}L${x} ${y + half + 1}L${x - half - 1} ${y}Z`,
      });
}

/** A shape as in the plot, for the words that explain it. */
export function drawSign(kind: PageEvent["kind"]): SVGElement {
  const sign = svg("g", { class: "event" }, drawShape(kind, 7, 7));
  return svg("svg", { class: "sign", viewBox: "0 0 14 14", "aria-hidden": "true" }, sign);
}

function nearest(events: readonly PageEvent[], day: number): PageEvent {
  return events.reduce((best, event) => (Math.abs(event.start - day) < Math.abs(best.start - day) ? event : best));
}

function toEvent({ start, end, when, words, place }: PageMark): PageEvent {
  return { kind: "done", start, end, when, words, who: "", places: [place] };
}

function formatFor(language: string, step: number): Intl.DateTimeFormat {
  const days = step / DAY_MS;
  if (days >= 300) {
    return new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" });
  }
  const form: Intl.DateTimeFormatOptions =
    days >= 27 ? { year: "numeric", month: "short" } : { year: "numeric", month: "short", day: "numeric" };
  return new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
}

function setSize(element: SVGSVGElement, width: number, height: number): void {
  element.setAttribute("width", String(width));
  element.setAttribute("height", String(height));
}

function copyChildren(element: SVGSVGElement): readonly Node[] {
  return [...element.childNodes].map((child) => child.cloneNode(true));
}
