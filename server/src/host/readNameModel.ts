// The name tagger's model from the disk: beside the bundle, or in the source tree when run from there.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNameModel, type NameModel } from "../core/names/nameModel";

const PLACES = [join(__dirname, "data", "names.bin"), join(__dirname, "..", "..", "data", "names.bin")];

let model: NameModel | undefined;

/** Read when first asked for, then kept. @throws where the file is missing: the installation is broken */
export function readNameModel(): NameModel {
  if (!model) {
    const place = PLACES.find((path) => existsSync(path));
    if (place === undefined) {
      throw new Error(`The name model is missing: ${PLACES[0]} is not there. Build or install Verbatim anew.`);
    }
    model = parseNameModel(readFileSync(place));
  }
  return model;
}
