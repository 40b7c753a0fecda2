// Subtitle files to cues: SubRip (.srt) and WebVTT (.vtt). A cue is told by its line of times, not by the blank lines
// around it, which many files lack or have too many of.

export interface Cue {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Its lines as written, with their tags. Never blank. */
  readonly lines: readonly string[];
}

export interface CueFile {
  readonly cues: readonly Cue[];
  /** What WebVTT's first line says behind its name. */
  readonly title: string | null;
  /** BCP 47, where the head of a WebVTT file names it. */
  readonly lang: string | null;
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
/** UTF-16 units of a line of times, with WebVTT's settings left out. */
const TIMES_LENGTH = 80;
const TIMES = new RegExp(String.raw`^\s*${CLOCK}\s*--?>\s*${CLOCK}(?=\s|$)`);
/** Blocks of WebVTT that nobody sees. */
const UNSEEN = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** Linear. No cue where the file has no line of times. */
export function readCues(text: string): CueFile {
  const lines = text.split(/\r\n|\r|\n/);
  const head = /^WEBVTT(?:[ \t]+(.*))?$/.exec(lines[0] ?? "");
  const cues: { start: number; end: number; lines: string[] }[] = [];
  let isUnseen = false;
  let lang: string | null = null;
  for (let i = head ? 1 : 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const times = readTimes(line);
    const open = cues[cues.length - 1];
    if (times) {
      isUnseen = false;
      dropIdentifier(open?.lines, lines, i);
      cues.push({ ...times, lines: [] });
    } else if (line.trim() === "") {
      isUnseen = false;
    } else if (head && isBlank(lines[i - 1]) && UNSEEN.test(line)) {
      isUnseen = true;
    } else if (!isUnseen && open) {
      open.lines.push(line);
    } else if (!open) {
      lang ??= /^Language:\s*([\w-]{2,20})\s*$/.exec(line)?.[1] ?? null;
    }
  }
  const title = (head?.[1] ?? "").replace(/^[-–—:\s]+/, "").trim();
  return { cues: cues.filter((cue) => cue.lines.length > 0), title: title || null, lang };
}

/** The line above the times is the cue's number or name: it was taken for the last line of the cue before. */
function dropIdentifier(open: string[] | undefined, lines: readonly string[], times: number): void {
  const line = lines[times - 1] ?? "";
  if (open && open.length > 0 && !isBlank(line) && (/^\s*\d{1,7}\s*$/.test(line) || isBlank(lines[times - 2]))) {
    open.pop();
  }
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

function readTimes(line: string): { readonly start: number; readonly end: number } | undefined {
  const found = TIMES.exec(line.slice(0, TIMES_LENGTH));
  return found ? { start: toSeconds(found, 1), end: toSeconds(found, 5) } : undefined;
}

function toSeconds(found: RegExpExecArray, from: number): number {
  const [hours, minutes, seconds, fraction] = found.slice(from, from + 4);
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction ?? 0}`);
}
