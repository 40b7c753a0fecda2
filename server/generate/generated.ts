// What is written from the rules and the styles instead of by hand: the union of codes and the list of rules, the
// manifest's settings, docs/diagnostics.md, the tables of the README, and the codes that a snippet offers.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../src/rules/rule";
import { STYLES } from "../src/rules/styles";

export const ROOT = join(__dirname, "..", "..");
const RULES = join(ROOT, "server/src/rules");
const SUFFIX = ".rule.ts";
const NOTICE = "// Written by `npm run generate` from the *.rule.ts files; do not edit.";
const LEVELS = ["error", "warning", "information", "hint", "off"];

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

interface NamedRule {
  /** Of the file and of what it exports. */
  readonly name: string;
  readonly rule: Rule;
}

interface Setting {
  properties?: Record<string, unknown>;
  enum?: readonly string[];
  enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

/**
 * Every generated file as it should be; what people wrote around the generated parts is kept.
 *
 * @throws Error that names the file of a rule that is not as it should be.
 */
export async function listGenerated(): Promise<readonly GeneratedFile[]> {
  const named = await loadRules();
  const rules = named.map(({ rule }) => rule);
  return [
    { path: "server/src/rules/codes.ts", text: writeCodes(rules) },
    { path: "server/src/rules/registry.ts", text: writeRegistry(named) },
    change("package.json", (text) => fillManifest(text, rules)),
    change("package.nls.json", (text) => fillTexts(text, rules)),
    change("docs/diagnostics.md", (text) => fillPart(text, "codes", writeDiagnostics(rules))),
    change("README.md", (text) => fillStyles(fillPart(text, "findings", writeFindings(rules)))),
    change("snippets/markdown.json", (text) => fillSnippet(text, rules)),
  ];
}

function change(path: string, write: (text: string) => string): GeneratedFile {
  return { path, text: write(readFileSync(join(ROOT, path), "utf8")) };
}

/** By their order. Read from the folder: the list that the program uses is written from this one. */
async function loadRules(): Promise<readonly NamedRule[]> {
  const names = readdirSync(RULES)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));
  const loaded = await Promise.all(names.map(loadRule));
  const sorted = loaded.sort((a, b) => a.rule.order - b.rule.order);
  const twice = sorted.find(({ rule }, index) => rule.order === sorted[index - 1]?.rule.order);
  if (twice) {
    throw new Error(`${twice.name}${SUFFIX}: another rule has the order ${twice.rule.order}, too`);
  }
  return sorted;
}

async function loadRule(name: string): Promise<NamedRule> {
  const exported = (await import(join(RULES, name + SUFFIX))) as Readonly<Record<string, Rule>>;
  const rule = exported[name];
  if (!rule) {
    throw new Error(`${name}${SUFFIX} must export the rule as ${name}`);
  }
  if (toName(rule.code) !== name) {
    throw new Error(`${name}${SUFFIX}: a rule with the code ${rule.code} belongs in ${toName(rule.code)}${SUFFIX}`);
  }
  return { name, rule };
}

/** "unused-ignore" to "unusedIgnore". */
function toName(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function writeCodes(rules: readonly Rule[]): string {
  const lines = rules.map(({ code }) => `  "${code}",`);
  return `${NOTICE}\n\n/** Every code, in the order in which they are listed. */\nexport const DIAGNOSTIC_CODES = [\n${lines.join("\n")}\n] as const;\n`;
}

function writeRegistry(named: readonly NamedRule[]): string {
  const names = named.map(({ name }) => name);
  const imports = [...names].sort().map((name) => `import { ${name} } from "./${name}.rule";`);
  const lines = [...imports, 'import type { Rule } from "./rule";'];
  return `${NOTICE}\n\n${lines.join("\n")}\n\nexport const RULES: readonly Rule[] = [\n${names.map((name) => `  ${name},\n`).join("")}];\n`;
}

function fillManifest(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  const settings = manifest.contributes.configuration.properties;
  settings["verbatim.rules"]!.properties = Object.fromEntries(
    rules.map(({ code }) => [code, { type: "string", enum: LEVELS, description: `%rule.${code}%` }]),
  );
  const style = settings["verbatim.style"]!;
  style.enum = Object.keys(STYLES);
  style.enumDescriptions = Object.values(STYLES).map(({ title }) => title);
  return toJson(manifest);
}

/** Rules' texts stand together, in the place of the first. */
function fillTexts(text: string, rules: readonly Rule[]): string {
  const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, string>>);
  const isRule = ([key]: readonly [string, string]): boolean => key.startsWith("rule.");
  const first = entries.findIndex(isRule);
  const own = rules.map(({ code, summary }): [string, string] => [`rule.${code}`, summary]);
  const kept = entries.slice(first).filter((entry) => !isRule(entry));
  return toJson(Object.fromEntries([...entries.slice(0, first), ...own, ...kept]));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function writeDiagnostics(rules: readonly Rule[]): string {
  const rows = rules.map(({ code, severity, summary }) => `| [\`${code}\`](#${code}) | ${severity} | ${summary} |`);
  const sections = rules.map(({ code, documentation }) => `## ${code}\n\n${dedent(documentation)}`);
  return `${["| code | by default | finds |", "|---|---|---|", ...rows].join("\n")}\n\n${sections.join("\n\n")}`;
}

/** Markdown that is indented as the code around it. */
function dedent(text: string): string {
  const lines = text.replace(/^\n|\n *$/g, "").split("\n");
  const indents = lines.filter((line) => line !== "").map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join("\n");
}

function writeFindings(rules: readonly Rule[]): string {
  const rows = rules.map(({ code, summary }) => `| \`${code}\` | ${summary} |`);
  return ["| code | finds |", "|---|---|", ...rows].join("\n");
}

/** The row of the setting, with every style's name. */
function fillStyles(text: string): string {
  const names = Object.keys(STYLES)
    .map((name) => `\`${name}\``)
    .join(", ");
  return replaceOnce(text, /(?<=^\| `verbatim\.style` .*: )`[^|\n]*(?= \|$)/m, names);
}

function fillSnippet(text: string, rules: readonly Rule[]): string {
  const codes = rules.map(({ code }) => code).filter((code) => code !== "unused-ignore");
  return replaceOnce(text, /(?<=verbatim-ignore \$\{1\|)[a-z,-]+/, codes.join(","));
}

/** What stands between "<!-- begin NAME" and "<!-- end NAME -->". */
function fillPart(text: string, name: string, content: string): string {
  const part = new RegExp(`(?<=^<!-- begin ${name}\\b.*-->\\n)[^]*?(?=^<!-- end ${name} -->$)`, "m");
  return replaceOnce(text, part, `\n${content}\n\n`);
}

function replaceOnce(text: string, pattern: RegExp, content: string): string {
  if (!pattern.test(text)) {
    throw new Error(`nothing matches ${pattern}: was a generated part taken out?`);
  }
  return text.replace(pattern, () => content);
}
