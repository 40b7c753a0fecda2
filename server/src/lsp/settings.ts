// The editor's settings, as the client gives them: anything else than a right value counts as not set.

import { DIAGNOSTIC_CODES } from "../rules/codes";
import type { CheckSettings, DiagnosticCode, Severity } from "../rules/ruleTypes";
import { STYLE_NAMES, type StyleName } from "../rules/styles";

export interface Settings {
  /** Globs relative to the workspace folder. */
  readonly sources: readonly string[];
  readonly drafts: readonly string[];
  readonly hover: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: { readonly dates: boolean; readonly speakers: boolean };
  readonly check: CheckSettings;
}

export const SECTION = "verbatim";

export const DEFAULT_SETTINGS: Settings = {
  sources: ["sources/**"],
  drafts: ["**/*.md"],
  hover: true,
  codeLens: false,
  inlayHints: { dates: false, speakers: false },
  check: { style: "ap", severities: {} },
};

const LEVELS: readonly string[] = ["error", "warning", "information", "hint", "off"] satisfies readonly (
  | Severity
  | "off"
)[];

/** `value` is the section "verbatim" as JSON. Never throws. */
export function parseSettings(value: unknown): Settings {
  const given = asRecord(value);
  const hints = asRecord(given["inlayHints"]);
  const style = given["style"];
  return {
    sources: asGlobs(given["sources"]) ?? DEFAULT_SETTINGS.sources,
    drafts: asGlobs(given["drafts"]) ?? DEFAULT_SETTINGS.drafts,
    hover: asSwitch(asRecord(given["hover"])["enable"], DEFAULT_SETTINGS.hover),
    codeLens: asSwitch(asRecord(given["codeLens"])["enable"], DEFAULT_SETTINGS.codeLens),
    inlayHints: {
      dates: asSwitch(hints["dates"], DEFAULT_SETTINGS.inlayHints.dates),
      speakers: asSwitch(hints["speakers"], DEFAULT_SETTINGS.inlayHints.speakers),
    },
    check: {
      style:
        typeof style === "string" && (STYLE_NAMES as readonly string[]).includes(style)
          ? (style as StyleName)
          : DEFAULT_SETTINGS.check.style,
      severities: asSeverities(given["rules"]),
    },
  };
}

function asSwitch(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

function asGlobs(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((glob) => typeof glob === "string" && glob !== "")
    ? (value as string[])
    : undefined;
}

function asSeverities(value: unknown): CheckSettings["severities"] {
  const severities: Partial<Record<DiagnosticCode, Severity | "off">> = {};
  for (const [code, level] of Object.entries(asRecord(value))) {
    if (
      !(DIAGNOSTIC_CODES as readonly string[]).includes(code) ||
      typeof level !== "string" ||
      !LEVELS.includes(level)
    ) {
      continue;
    }
    severities[code as DiagnosticCode] = level as Severity | "off";
  }
  return severities;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
