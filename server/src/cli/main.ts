// The command line: parses arguments, calls one command, sets the exit status. Knows no analysis.

import { Command, CommanderError, Option } from "commander";
import { BrokenCache } from "../host/checkShape";
import { tuneEngine } from "../host/tuneEngine";
import { runCheck } from "./checkCommand";
import { runConflicts } from "./conflictsCommand";
import { CliError, EXIT, type CommandContext } from "./context";
import { runCoverage } from "./coverageCommand";
import { runFind } from "./findCommand";
import { runFix } from "./fixCommand";
import { runIndex } from "./indexCommand";
import { toLine } from "./output";
import { REPORT_FORMATS, runReport } from "./reportCommand";
import { readCheckSettings, RULE_HELP } from "./settings";
import { STYLE_NAMES } from "../rules/styles";
import { runText } from "./textCommand";
import { runTimeline } from "./timelineCommand";
import { runLsp } from "./lspCommand";
import { runMcp } from "./mcpCommand";

interface SharedOptions {
  readonly style?: string;
  readonly rule: readonly string[];
  readonly cache: boolean;
}

const VERSION = "0.1.0";

tuneEngine();
void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  // A reader that closes early (`verbatim index … | head`) ends the run, quietly.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") {
      process.exit(EXIT.done);
    }
    throw error;
  });
  try {
    await program().parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.unusable;
    } else if (error instanceof CliError) {
      process.stderr.write(`${toLine(`verbatim: ${error.message}`)}\n`);
      process.exitCode = EXIT.unusable;
    } else {
      throw error;
    }
  }
}

function program(): Command {
  const verbatim = new Command("verbatim")
    .description(
      "Checks a Markdown draft against the source articles it was written from: quotations word by word, who " +
        "said them,\nnames, titles and dates. Everything stays on this machine.",
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(verbatim --help shows the commands)")
    .addHelpText(
      "after",
      `
Paths are files or folders; folders are walked, hidden ones and node_modules left out.
Results go to standard output, progress and problems to standard error.

Exit status
  0  done, and nothing at or above --fail-on
  1  findings (check), nothing found (find), findings left (fix)
  2  wrong usage, or nothing could be read

A verbatim.json in the working folder sets defaults:
  { "style": "ap", "rules": { "unquoted-copy": "off" } }

Examples
  verbatim check draft.md --sources sources
  verbatim find "we will not wait" --sources sources
  verbatim fix draft.md --sources sources --write
  verbatim index sources --format json
  verbatim conflicts sources
  verbatim coverage draft.md --sources sources
  verbatim report draft.md --sources sources --output report.html
  verbatim timeline sources --draft draft.md --output timeline.html
  verbatim mcp --sources sources
`,
    );

  const command = (usage: string, description: string): Command =>
    verbatim.command(usage).description(description).exitOverride();

  shared(command("index <path...>", "list what the sources hold: people, organisations, places, dates, quotations"))
    .addOption(formatOption())
    .action((paths: string[], options) => run(options, (context) => runIndex(paths, options.format, context)));

  shared(command("check <draft...>", "check drafts against the sources"))
    .requiredOption("--sources <path...>", "files or folders to check against")
    .addOption(formatOption())
    .addOption(
      new Option("--fail-on <severity>", "lowest severity that makes the exit status 1")
        .choices(["error", "warning", "information", "never"])
        .default("warning"),
    )
    .action((drafts: string[], options) =>
      run(options, (context) => runCheck(drafts, options.sources, options.format, options.failOn, context)),
    );

  shared(command("find <words>", "find the passages of the sources that have these words, or nearly"))
    .requiredOption("--sources <path...>", "files or folders to search")
    .addOption(formatOption())
    .action((words: string, options) =>
      run(options, (context) => runFind(words, options.sources, options.format, context)),
    );

  shared(command("conflicts <path...>", "list where the sources contradict each other: words, speakers, dates, roles"))
    .addOption(formatOption())
    .option("--json", "the same as --format json")
    .action((paths: string[], options) =>
      run(options, (context) => runConflicts(paths, options.json ? "json" : options.format, context)),
    );

  shared(command("coverage <draft...>", "say which sources drafts rest on, and what only one source has"))
    .requiredOption("--sources <path...>", "files or folders that the drafts were written from")
    .addOption(formatOption())
    .action((drafts: string[], options) =>
      run(options, (context) => runCoverage(drafts, options.sources, options.format, context)),
    );

  shared(command("fix <draft...>", "put back the sources' own words where that needs no choice; prints a unified diff"))
    .requiredOption("--sources <path...>", "files or folders to check against")
    .option("--write", "write the drafts, too", false)
    .action((drafts: string[], options) =>
      run(options, (context) => runFix(drafts, options.sources, options.write, context)),
    );

  shared(
    command(
      "report <draft...>",
      "write a fact-check copy: every quotation, name and date with its verdict and its source",
    ),
  )
    .requiredOption("--sources <path...>", "files or folders to check against")
    .addOption(
      new Option(
        "--format <format>",
        "how to write it; by the output file's ending where not given, else html",
      ).choices([...REPORT_FORMATS]),
    )
    .option("--output <file>", "write to this file instead of standard output")
    .action((drafts: string[], options) => run(options, (context) => runReport(drafts, options, context)));

  shared(command("timeline <path...>", "write a page that shows who said or did what when, over all sources"))
    .option("--draft <file>", "mark the dates of this draft, too")
    .option("--output <file>", "write to this file instead of standard output")
    .action((paths: string[], options) => run(options, (context) => runTimeline(paths, options, context)));

  command(
    "text <file>",
    "print a source's text byte for byte, as spans count in it; control characters reach the terminal",
  ).action((file: string) => setStatus(runText(file)));

  command("lsp", "start the language server, for any editor")
    .requiredOption("--stdio", "talk over standard input and output")
    .action(() => runLsp());

  shared(command("mcp", "serve the sources to an agent, over the Model Context Protocol on standard input and output"))
    .requiredOption("--sources <path...>", "files or folders that the agent may check and quote; nothing else is read")
    .option("--no-tools", "offer the sources and the prompt alone")
    .action((options) => run(options, (context) => runMcp(options.sources, VERSION, options.tools, context)));

  return verbatim;
}

function shared(command: Command): Command {
  return command
    .addOption(
      new Option("--style <name>", "style guide that says which edits a quotation may have").choices([...STYLE_NAMES]),
    )
    .option("--rule <code=severity>", RULE_HELP, (value: string, before: string[]) => [...before, value], [])
    .option("--no-cache", "read every source anew");
}

function formatOption(): Option {
  return new Option("--format <format>", "how to print").choices(["text", "json"]).default("text");
}

async function run(options: SharedOptions, body: (context: CommandContext) => Promise<number>): Promise<void> {
  const settings = readCheckSettings(process.cwd(), options.style, options.rule);
  try {
    await setStatus(body({ settings, useCache: options.cache }));
  } catch (error) {
    if (!(error instanceof BrokenCache)) {
      throw error;
    }
    // It has been deleted. What was done before rests on parts that were in order; all of it is done again.
    process.stderr.write(
      `${toLine(`verbatim: the cache was damaged (${error.message}) and was deleted; all sources are read anew`)}\n`,
    );
    await setStatus(body({ settings, useCache: false }));
  }
}

async function setStatus(status: Promise<number>): Promise<void> {
  process.exitCode = await status;
}
