// The recording that subtitles belong to: a media file of the same name beside them.

import { isThereNow } from "./disk";

const ENDINGS = ["mp4", "m4v", "webm", "mov", "mp3", "m4a", "wav", "ogg"];
/** A language or a kind behind the name: "hearing.en.vtt", "hearing.de-DE.srt". */
const LANGUAGE = /\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/;

/** Undefined where none is there. Looks at the disk, some ten times at most. */
export function findMedia(subtitles: string): string | undefined {
  const stem = subtitles.replace(/\.[^./\\]*$/, "");
  const stems = LANGUAGE.test(stem) ? [stem, stem.replace(LANGUAGE, "")] : [stem];
  return stems.flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`)).find((path) => isThereNow(path));
}
