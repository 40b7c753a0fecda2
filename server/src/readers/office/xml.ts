// XML as a stream of tags and text, as far as documents need it: names without their prefix, no entities but XML's own
// and numbers, and what is no XML taken for text. Declarations are passed over, so that nothing is fetched and nothing
// unfolds.

import { decodeEntity } from "../../core/markdown/htmlEntities";

export interface XmlHandler {
  /** Called for an empty element, too; `close` follows. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlAttributes {
  /** By its name without a prefix; undefined where there is none. Linear in the tag. */
  get(name: string): string | undefined;
}

const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![^>]*(?:>|$)|<(\/?)([^\s<>/"'=]{1,100})((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s=/"'<>]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Linear, but for marks of a declaration or a tag that never close. */
export function readXml(xml: string, handler: XmlHandler): void {
  for (const { 1: data, 2: slash, 3: written, 4: rest, 5: text } of xml.matchAll(PIECE)) {
    if (text !== undefined) {
      handler.text(decode(text));
    } else if (data !== undefined) {
      handler.text(data);
    } else if (written !== undefined) {
      const name = toLocal(written);
      if (slash === "/") {
        handler.close(name);
      } else {
        handler.open(name, new Attributes(rest ?? ""));
        if (rest?.endsWith("/")) {
          handler.close(name);
        }
      }
    }
  }
}

class Attributes implements XmlAttributes {
  constructor(private readonly written: string) {}

  get(name: string): string | undefined {
    for (const { 1: key, 2: double, 3: single } of this.written.matchAll(ATTRIBUTE)) {
      if (key !== undefined && toLocal(key) === name) {
        return decode(double ?? single ?? "");
      }
    }
    return undefined;
  }
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decode(text: string): string {
  return text.includes("&") ? text.replace(/&#?\w{1,32};/g, decodeEntity) : text;
}
