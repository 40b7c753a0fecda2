import type { NameDocument } from "./nameDocument";
import type { RoleMention } from "./nameTypes";
import type { TaggedName } from "./tagNames";

export function findRoles(_document: NameDocument, _names: readonly TaggedName[], _entityOf: Int32Array): RoleMention[] {
  return [];
}
