// Settings from the command line and from verbatim.json in the working folder; the command line wins.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { readFileNow } from "../host/readFile";
import { decode } from "../readers/decode";
import { DIAGNOSTIC_CODES } from "../rules/codes";
import type { CheckSettings, DiagnosticCode, Severity } from "../rules/ruleTypes";
import { STYLE_NAMES, type StyleName } from "../rules/styles";
import { CliError } from "./context";

export const RULE_HELP = "set a rule's severity: error, warning, information, hint or off (may be repeated)";

const DEFAULT_STYLE: StyleName = "ap";
const LEVELS: readonly (Severity | "off")[] = ["error", "warning", "information", "hint", "off"];
export const SETTINGS_FILE = "verbatim.json";
/** Bytes: a file that a person keeps is far below. */
const LONGEST_SETTINGS = 65_536;

type Severities = Partial<Record<DiagnosticCode, Severity | "off">>;

/** @throws CliError that names the option, or the file and what is wrong in it. */
export function readCheckSettings(folder: string, style: string | undefined, rules: readonly string[]): CheckSettings {
  const file = readSettingsFile(folder);
  const severities: Severities = { ...file.severities };
  for (const rule of rules) {
    const [code = "", level = ""] = rule.split("=", 2);
    setSeverity(severities, code, level, `--rule ${rule}`);
  }
  return { style: (style as StyleName | undefined) ?? file.style ?? DEFAULT_STYLE, severities };
}

function readSettingsFile(folder: string): { style?: StyleName; severities: Severities } {
  const value = parseSettingsFile(folder);
  const severities: Severities = {};
  const rules = own(value, "rules");
  if (rules !== undefined) {
    if (!isRecord(rules)) {
      throw new CliError(`${SETTINGS_FILE}: "rules" must map codes to severities, such as { "unquoted-copy": "off" }`);
    }
    for (const [code, level] of Object.entries(rules)) {
      if (typeof level !== "string") {
        throw new CliError(
          `${SETTINGS_FILE}: rules: the severity of "${code}" must be a text, one of ${LEVELS.join(", ")}`,
        );
      }
      setSeverity(severities, code, level, `${SETTINGS_FILE}: rules`);
    }
  }
  const style = own(value, "style");
  if (style === undefined) {
    return { severities };
  }
  if (typeof style !== "string" || !STYLE_NAMES.includes(style as StyleName)) {
    throw new CliError(`${SETTINGS_FILE}: style must be one of ${STYLE_NAMES.join(", ")}`);
  }
  return { style: style as StyleName, severities };
}

/** Empty where there is no such file. */
function parseSettingsFile(folder: string): Record<string, unknown> {
  const path = join(folder, SETTINGS_FILE);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    return {};
  }
  const read = readFileNow(path, LONGEST_SETTINGS);
  if ("problem" in read) {
    throw new CliError(`${SETTINGS_FILE} ${read.problem}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(decode(read.bytes).text);
  } catch (error) {
    throw new CliError(`${SETTINGS_FILE} is not JSON: ${(error as Error).message}`);
  }
  if (!isRecord(value)) {
    throw new CliError(`${SETTINGS_FILE} must hold an object, such as { "style": "ap" }`);
  }
  return value;
}

/** The value that the file itself gives this key: every object has some of its prototype. */
function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function setSeverity(severities: Severities, code: string, level: string, where: string): void {
  if (!DIAGNOSTIC_CODES.includes(code as DiagnosticCode)) {
    throw new CliError(`${where}: no rule is called "${code}"; the rules are ${DIAGNOSTIC_CODES.join(", ")}`);
  }
  if (!LEVELS.includes(level as Severity)) {
    throw new CliError(`${where}: the severity must be one of ${LEVELS.join(", ")}`);
  }
  severities[code as DiagnosticCode] = level as Severity | "off";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
