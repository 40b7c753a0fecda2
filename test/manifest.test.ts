// What the manifest points at is there: commands behind links and menus, pictures of the walkthrough.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TOOL_LIST } from "../server/src/mcp/toolList";

interface Step {
  readonly media: Readonly<Record<string, string>>;
  readonly completionEvents: readonly string[];
}

interface InputSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly inputSchema: InputSchema;
    }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const root = join(__dirname, "..");
const { icon, contributes } = JSON.parse(readText("package.json")) as Manifest;
const texts = JSON.parse(readText("package.nls.json")) as Readonly<Record<string, string>>;
const offered = new Set(contributes.commands.map(({ command }) => command));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
/** VS Code's own. */
const FOREIGN = new Set(["runCommands", "vscode.openFolder", "workbench.action.quickOpen"]);

test("every command that is offered is registered", () => {
  const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readText(join("client/src", name)));
  const missing = [...offered].filter(
    (command) => !sources.some((text) => text.includes(`registerCommand("${command}"`)),
  );
  assert.deepEqual(missing, []);
});

test("menus, keys, links and steps lead to commands that are offered", () => {
  const links = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!),
  );
  const menus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
  const keys = contributes.keybindings.map(({ command }) => command);
  const events = steps
    .flatMap(({ completionEvents }) => completionEvents)
    .filter((event) => event.startsWith("onCommand:"))
    .map((event) => event.slice("onCommand:".length));
  const unknown = [...links, ...menus, ...keys, ...events].filter(
    (command) => command && !offered.has(command) && !FOREIGN.has(command),
  );
  assert.ok(links.length > 0 && events.length > 0);
  assert.deepEqual(unknown, []);
});

test("the icon and the pictures of the walkthrough are there", () => {
  const pictures = [icon, ...steps.map(({ media }) => media.svg!)];
  assert.ok(steps.length >= 4);
  assert.deepEqual(
    pictures.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

test("the editor's tools for agents are those of the protocol, and take a draft by its file, too", () => {
  const described = TOOL_LIST.map(({ name, description, inputSchema }) => {
    const { properties, required } = inputSchema as unknown as InputSchema;
    return { name: `verbatim_${name}`, description, properties, required: "text" in properties ? [] : required };
  });
  const offered = contributes.languageModelTools.map(
    ({
      name,
      modelDescription,
      inputSchema: {
        properties: { file, ...properties },
        required,
      },
    }) => {
      assert.equal(file !== undefined, "text" in properties, name);
      return { name, description: modelDescription, properties, required };
    },
  );
  assert.deepEqual(offered, described);
});

function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
