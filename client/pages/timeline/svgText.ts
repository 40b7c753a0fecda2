// A picture of the plot as a file of its own: with the colours that the page shows it in, and no reference to the page.

import { svg } from "./elements";

const COLOURS = ["page", "ink", "soft", "line", "said", "done", "mark"] as const;

export function toSvgText(picture: SVGSVGElement, title: string): string {
  const computed = getComputedStyle(document.documentElement);
  const [page, ink, soft, line, said, done, mark] = COLOURS.map((name) =>
    computed.getPropertyValue(`--${name}`).trim(),
  );
  const style = `text { font: 12px system-ui, sans-serif; fill: ${ink}; } .role, .tick text { fill: ${soft}; font-size: 11px; }
.axis path, .axis .tick line, .grid line, .rule { stroke: ${line}; fill: none; } .said { fill: ${said}; } .done { fill: ${done}; }
.words { font-size: 11px; } .mark line { stroke: ${mark}; stroke-dasharray: 5 3; } .mark text { fill: ${mark}; font-size: 11px; }`;
  const paper = svg("rect", { width: "100%", height: "100%", fill: page! });
  picture.prepend(svg("title", {}, title), svg("style", {}, style), paper);
  for (const each of picture.querySelectorAll("[tabindex], [role]")) {
    each.removeAttribute("tabindex");
    each.removeAttribute("role");
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}
