// Settings from the command line and from verbatim.json in the working folder; the command line wins.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIAGNOSTIC_CODES } from "../rules/registry";
import type { CheckSettings, DiagnosticCode, Severity, StyleName } from "../rules/ruleTypes";
import { CliError } from "./context";

export const STYLE_NAMES: readonly StyleName[] = ["ap", "reuters", "nyt", "guardian", "chicago"];
export const RULE_HELP = "set a rule's severity: error, warning, information, hint or off (may be repeated)";

const DEFAULT_STYLE: StyleName = "ap";
const LEVELS: readonly (Severity | "off")[] = ["error", "warning", "information", "hint", "off"];
const SETTINGS_FILE = "verbatim.json";

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
  let text: string;
  try {
    text = readFileSync(join(folder, SETTINGS_FILE), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { severities: {} };
    throw new CliError(`${SETTINGS_FILE} cannot be read: ${(error as Error).message}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(`${SETTINGS_FILE} is not JSON: ${(error as Error).message}`);
  }
  if (!isRecord(value)) throw new CliError(`${SETTINGS_FILE} must hold an object, such as { "style": "ap" }`);
  const severities: Severities = {};
  if (value["rules"] !== undefined) {
    if (!isRecord(value["rules"])) throw new CliError(`${SETTINGS_FILE}: "rules" must map codes to severities`);
    for (const [code, level] of Object.entries(value["rules"])) setSeverity(severities, code, String(level), `${SETTINGS_FILE}: rules`);
  }
  const style = value["style"];
  if (style === undefined) return { severities };
  if (!STYLE_NAMES.includes(style as StyleName)) throw new CliError(`${SETTINGS_FILE}: style must be one of ${STYLE_NAMES.join(", ")}`);
  return { style: style as StyleName, severities };
}

function setSeverity(severities: Severities, code: string, level: string, where: string): void {
  if (!DIAGNOSTIC_CODES.includes(code as DiagnosticCode)) {
    throw new CliError(`${where}: no rule is called "${code}"; the rules are ${DIAGNOSTIC_CODES.join(", ")}`);
  }
  if (!LEVELS.includes(level as Severity)) throw new CliError(`${where}: the severity must be one of ${LEVELS.join(", ")}`);
  severities[code as DiagnosticCode] = level as Severity | "off";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
