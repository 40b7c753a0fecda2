// The parts of a zipped document. Its sizes are counted before anything is unpacked: a bomb says how large it is, or
// does not unpack.

import { unzipSync, type UnzipFileInfo } from "fflate";
import { MOST_UNPACKED, Unreadable } from "../extracted";

/** Bytes of all wanted parts together: text, without pictures. A book has 3 MB. */
const MOST_TEXT = MOST_UNPACKED / 2;
/** Text unpacks to ten times its size, tables of nothing to a hundred. */
const MOST_RATIO = 250;
/** Bytes up to which no ratio is looked at. */
const SMALL = 1024 * 1024;
const MOST_PARTS = 20_000;
const STORED = 0;
const DEFLATED = 8;

const TOO_LARGE = "This file unpacks to more than can be read; save its text as a .txt file.";
const DAMAGED = "This file is damaged and could not be unpacked; open it in its program and save it anew.";
const PASSWORD = "This file is protected by a password; save it without one, or save its text as a .txt file.";

export class Zip {
  private constructor(private readonly parts: Readonly<Record<string, Uint8Array>>) {}

  /** @throws Unreadable where the file is no zip, is too large, or is damaged. */
  static open(bytes: Uint8Array, isWanted: (name: string) => boolean): Zip {
    // A document with a password is no zip, but one of the older containers.
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      throw new Unreadable(PASSWORD);
    }
    let total = 0;
    let count = 0;
    const filter = ({ name, size, originalSize, compression }: UnzipFileInfo): boolean => {
      if (++count > MOST_PARTS) {
        throw new Unreadable(TOO_LARGE);
      }
      if (!isWanted(name) || (compression !== STORED && compression !== DEFLATED)) {
        return false;
      }
      total += originalSize;
      if (total > MOST_TEXT || (originalSize > SMALL && originalSize > size * MOST_RATIO)) {
        throw new Unreadable(TOO_LARGE);
      }
      return true;
    };
    try {
      return new Zip(unzipSync(bytes, { filter }));
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
    }
  }

  has(name: string): boolean {
    return Object.hasOwn(this.parts, name);
  }

  /** The part's text, in UTF-8 or UTF-16; null where there is none. */
  text(name: string): string | null {
    const bytes = this.has(name) ? this.parts[name] : undefined;
    if (!bytes) {
      return null;
    }
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const label = isWide && bytes[0] === 0xfe ? "utf-16be" : "utf-16le";
    return new TextDecoder(isWide ? label : "utf-8").decode(bytes);
  }

  /** @throws Unreadable where the part is missing. */
  need(name: string): string {
    const text = this.text(name);
    if (text === null) {
      throw new Unreadable(DAMAGED);
    }
    return text;
  }
}
