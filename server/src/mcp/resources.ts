// The sources as resources of the protocol: "verbatim://source/sources/ferry.txt". An address leads to
// a source that is known, never to a file.

import type { SourceIndex } from "../core/corpus/sourceTypes";
import { cutPage, DATA_NOTICE, withoutHidden, type AgentDesk } from "../features/agents/agentDesk";
import { findSource } from "../features/agents/sourceTools";
import { CODES, RpcError } from "./jsonRpc";

const SCHEME = "verbatim://source/";
const PAGE = 100;
/** UTF-16 units of a source that are given at once; `read_source` gives the rest. */
const LONGEST_TEXT = 200_000;

export const RESOURCE_TEMPLATES = [
  {
    uriTemplate: `${SCHEME}{+path}`,
    name: "source",
    title: "A source, by its path as list_sources has it",
    mimeType: "text/plain",
  },
];

export function listResources(cursor: string | undefined, desk: AgentDesk): object {
  const { items, next } = cutPage([...desk.corpus.sources.values()], cursor, PAGE);
  return { resources: items.map((source) => toResource(source, desk)), ...(next !== null && { nextCursor: next }) };
}

function toResource({ path, meta, text }: SourceIndex, desk: AgentDesk): object {
  const name = desk.nameOf(path);
  const about = [meta.publisher, meta.published].filter(Boolean).join(", ");
  return {
    uri: toUri(name),
    name,
    mimeType: "text/plain",
    size: Buffer.byteLength(text),
    ...(meta.title !== null && { title: withoutHidden(meta.title) }),
    ...(about !== "" && { description: withoutHidden(about) }),
  };
}

/** @throws RpcError where there is no such source */
export function readResource(uri: string, desk: AgentDesk): object {
  const name = toName(uri);
  const source = name === undefined ? undefined : findSource(name, desk);
  if (!source) {
    throw new RpcError(CODES.resource, `There is no source ${uri.slice(0, 300)}; resources/list names them.`);
  }
  const text = withoutHidden(source.text.slice(0, LONGEST_TEXT));
  const meta = {
    "verbatim/notice": DATA_NOTICE,
    ...(source.text.length > text.length && { "verbatim/charactersInAll": source.text.length }),
  };
  return { contents: [{ uri, mimeType: "text/plain", text, _meta: meta }] };
}

function toUri(name: string): string {
  return SCHEME + name.split("/").map(encodeURIComponent).join("/");
}

function toName(uri: string): string | undefined {
  if (!uri.startsWith(SCHEME)) {
    return undefined;
  }
  try {
    return uri.slice(SCHEME.length).split("/").map(decodeURIComponent).join("/");
  } catch {
    return undefined;
  }
}
