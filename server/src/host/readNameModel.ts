import { parseNameModel, type NameModel } from "../core/names/nameModel";

let model: NameModel | undefined;
export function readNameModel(): NameModel {
  return (model ??= parseNameModel(new Uint8Array()));
}
