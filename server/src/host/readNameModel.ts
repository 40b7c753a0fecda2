// The name tagger's model.

import { parseNameModel, type NameModel } from "../core/names/nameModel";
import { readNameModelFile } from "./ownFiles";

let model: NameModel | undefined;

/** Read when first asked for, then kept. @throws where the file is missing: the installation is broken */
export function readNameModel(): NameModel {
  model ??= parseNameModel(readNameModelFile());
  return model;
}
