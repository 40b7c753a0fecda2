// Standard input before the library reads it. A wrong header ends the stream with a reason: behind
// it nobody knows where the next message begins, and the library would wait for bytes that never
// come, or go through the same bytes for ever.

import { Transform, type TransformCallback } from "node:stream";

/** Bytes. A draft of 32 MB in JSON, each of its characters escaped, is within it. */
const LARGEST_MESSAGE = 256 * 1024 * 1024;
/** Bytes; a header has 20 to 80. */
const LONGEST_HEADER = 4096;
const END = "\r\n\r\n";
const LENGTH = /^content-length: *(\d{1,15}) *$/i;

/** Hands messages on as they come, without a copy. `onFault` is told, once, why the stream ends before its time. */
export class MessageGuard extends Transform {
  private header: Buffer = Buffer.alloc(0);
  /** Bytes of the message at hand that have not come yet. */
  private left = 0;
  private isEnded = false;

  constructor(private readonly onFault: (reason: string) => void) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    for (let at = 0; at < chunk.length && !this.isEnded; ) {
      at += this.left > 0 ? this.takeBody(chunk.subarray(at)) : this.takeHeader(chunk.subarray(at));
    }
    done();
  }

  private takeBody(bytes: Buffer): number {
    const taken = bytes.subarray(0, this.left);
    this.left -= taken.length;
    this.push(taken);
    return taken.length;
  }

  /** Returns how many of the bytes belong to the header. */
  private takeHeader(bytes: Buffer): number {
    const before = this.header.length;
    this.header = Buffer.concat([this.header, bytes.subarray(0, LONGEST_HEADER - before)]);
    const end = this.header.indexOf(END);
    const read = readHeader(this.header.toString("latin1", 0, end < 0 ? undefined : end), end >= 0);
    if (typeof read === "string") {
      this.fail(read);
      return bytes.length;
    }
    if (end < 0) {
      return this.header.length - before;
    }
    this.left = read;
    this.push(this.header.subarray(0, end + END.length));
    this.header = Buffer.alloc(0);
    return end + END.length - before;
  }

  private fail(reason: string): void {
    this.isEnded = true;
    this.onFault(reason);
    this.push(null);
  }
}

/**
 * The length of the message behind it, or what is wrong with it; of one that has not
 * come to its end 0, or what is wrong already.
 */
function readHeader(header: string, isWhole: boolean): number | string {
  if (/(?:^|[^\r])\n|\r(?!\n|$)/.test(header) || (isWhole && header.endsWith("\r"))) {
    return "a header's lines must end in CR LF";
  }
  if (!isWhole) {
    return header.length < LONGEST_HEADER ? 0 : `a header is longer than ${LONGEST_HEADER} bytes`;
  }
  const lines = header.split("\r\n");
  if (lines.some((line) => !line.includes(":"))) {
    return "a header's line has no colon";
  }
  const named = lines.filter((line) => /^\s*content-length\s*:/i.test(line));
  if (named.length !== 1) {
    return named.length === 0 ? "a header has no Content-Length" : "a header has more than one Content-Length";
  }
  const written = LENGTH.exec(named[0] ?? "")?.[1];
  if (written === undefined) {
    return `Content-Length is not a number of bytes: ${JSON.stringify(named[0]?.slice(0, 80))}`;
  }
  const length = Number(written);
  return length <= LARGEST_MESSAGE ? length : `a message of ${length} bytes is too large (at most ${LARGEST_MESSAGE})`;
}
