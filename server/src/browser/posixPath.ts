// Of Node's `path`, what the program uses, for paths with "/": in the browser there are no others. Bundled in place of
// `node:path`.

export const sep = "/";

export function isAbsolute(path: string): boolean {
  return path.startsWith("/");
}

/** Without ".", and "..": neither leads above the root. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.length > 0 && parts.at(-1) !== "..") {
        parts.pop();
      } else if (!isAbsolute(path)) {
        parts.push(part);
      }
    } else if (part !== "" && part !== ".") {
      parts.push(part);
    }
  }
  const start = isAbsolute(path) ? "/" : "";
  const body = parts.join("/") || (start === "" ? "." : "");
  return `${start}${body}${path.endsWith("/") && body !== "" ? "/" : ""}`;
}

export function join(...paths: string[]): string {
  return normalize(paths.filter((path) => path !== "").join("/"));
}

/** Against the root: there is no working folder. */
export function resolve(...paths: string[]): string {
  const start = Math.max(0, paths.findLastIndex(isAbsolute));
  const whole = join("/", ...paths.slice(start));
  return whole === "/" ? whole : whole.replace(/\/$/, "");
}

export function dirname(path: string): string {
  const trimmed = withoutEnd(path);
  const at = trimmed.lastIndexOf("/");
  if (at < 0) {
    return isAbsolute(path) && trimmed === "" ? "/" : ".";
  }
  return trimmed.slice(0, at) || "/";
}

export function basename(path: string, ending = ""): string {
  const trimmed = withoutEnd(path);
  const name = trimmed.slice(trimmed.lastIndexOf("/") + 1);
  return name !== ending && name.endsWith(ending) ? name.slice(0, name.length - ending.length) : name;
}

/** From the last dot, which a name must not begin with. */
export function extname(path: string): string {
  const name = basename(path);
  const at = name.lastIndexOf(".");
  return at > 0 && name !== ".." ? name.slice(at) : "";
}

export function relative(from: string, to: string): string {
  const [above, below] = [resolve(from), resolve(to)].map((path) => path.split("/").filter((part) => part !== ""));
  let shared = 0;
  while (above && below && shared < above.length && shared < below.length && above[shared] === below[shared]) {
    shared++;
  }
  return [...(above ?? []).slice(shared).map(() => ".."), ...(below ?? []).slice(shared)].join("/");
}

function withoutEnd(path: string): string {
  return path.replace(/\/+$/, "");
}
