// Commands that put people right: merge two entries, tell two apart, correct a name, a title or a speaker, take it
// back. Each works from a row of the People view, and asks which person it is about where there is none.

import { commands, Disposable, l10n, QuickPickItemKind, Range, window, type QuickPickItem } from "vscode";
import {
  FIND_SPOKEN,
  LIST_PERSON_SOURCES,
  type CorrectionRow,
  type FindSpokenParams,
  type PersonCorrectionsParams,
  type PersonSourceRow,
  type SpokenQuotation,
} from "../../../server/src/protocol/correctionMessages";
import {
  LIST_PEOPLE,
  type DeskAnswer,
  type DeskParams,
  type PersonDetail,
  type PersonRow,
  type Place,
} from "../../../server/src/protocol/deskMessages";
import type { DeskContext } from "../views/deskContext";
import { correct } from "./writeCorrections";

/** A row below a person, which says whose. */
export interface DetailOfPerson extends PersonDetail {
  readonly person: PersonRow;
}

export function registerCorrections(context: DeskContext): Disposable {
  return Disposable.from(
    commands.registerCommand("verbatim.mergePeople", (person?: PersonRow) => mergePeople(context, person)),
    commands.registerCommand("verbatim.splitPerson", (person?: PersonRow) => splitPerson(context, person)),
    commands.registerCommand("verbatim.correctName", (person?: PersonRow) => correctName(context, person)),
    commands.registerCommand("verbatim.correctRole", (detail: DetailOfPerson) => correctRole(context, detail)),
    commands.registerCommand("verbatim.correctSpeaker", (detail?: PersonDetail) =>
      correctSpeaker(context, detail?.place ?? undefined),
    ),
    commands.registerCommand("verbatim.removeCorrection", (row: CorrectionRow) =>
      correct(context, { kind: "remove", entry: row.entry }, l10n.t("The correction “{0}” is taken back.", row.read)),
    ),
  );
}

async function mergePeople(context: DeskContext, person?: PersonRow): Promise<void> {
  const one = person ?? (await pickPerson(context, l10n.t("Merge People"), l10n.t("Who is known under two names?")));
  const other =
    one &&
    (await pickPerson(context, l10n.t("Merge “{0}” with…", one.name), l10n.t("The same person’s other name"), one.id));
  if (!one || !other) {
    return;
  }
  // The better known name first: Enter keeps it.
  const both = [one, other].sort((a, b) => b.mentions - a.mentions);
  const stays = (
    await window.showQuickPick(both.map(toItem), {
      title: l10n.t("One Person, Two Names"),
      placeHolder: l10n.t("Which name stays?"),
    })
  )?.person;
  if (!stays) {
    return;
  }
  const goes = stays === one ? other : one;
  await correct(
    context,
    { kind: "merge", id: goes.id, into: stays.id },
    l10n.t("“{0}” and “{1}” are one person now.", stays.name, goes.name),
  );
}

async function splitPerson(context: DeskContext, person?: PersonRow): Promise<void> {
  const one = person ?? (await pickPerson(context, l10n.t("Split Person"), l10n.t("Which name do two people share?")));
  if (!one) {
    return;
  }
  const rows = await context.client.sendRequest<readonly PersonSourceRow[]>(LIST_PERSON_SOURCES, {
    id: one.id,
  } satisfies PersonCorrectionsParams);
  if (rows.length < 2) {
    return void window.showInformationMessage(
      l10n.t(
        "Only one of your sources mentions {0}. Two people of one name in one source can’t be told apart.",
        one.name,
      ),
    );
  }
  const chosen = await window.showQuickPick(
    rows.map((row) => ({
      label: row.title ?? row.name,
      description: row.published,
      detail: row.sentence,
      uri: row.uri,
    })),
    {
      title: l10n.t("Split Person: {0}", one.name),
      placeHolder: l10n.t("In which sources is it the other person?"),
      canPickMany: true,
      matchOnDetail: true,
      matchOnDescription: true,
    },
  );
  if (!chosen || chosen.length === 0) {
    return;
  }
  const name = await askName(
    l10n.t("What is the other {0} to be called?", one.name),
    l10n.t("{0} (the other)", one.name),
  );
  if (name === undefined) {
    return;
  }
  await correct(
    context,
    { kind: "split", id: one.id, name, sources: chosen.map(({ uri }) => uri) },
    l10n.t("“{0}” and “{1}” are two people now.", one.name, name),
  );
}

async function correctName(context: DeskContext, person?: PersonRow): Promise<void> {
  const one = person ?? (await pickPerson(context, l10n.t("Correct a Name"), l10n.t("Whose name is not right?")));
  const name = one && (await askName(l10n.t("What is {0} to be called?", one.name), one.name));
  if (!one || name === undefined || name === one.name) {
    return;
  }
  await correct(context, { kind: "name", id: one.id, name }, l10n.t("“{0}” is called “{1}” now.", one.name, name));
}

async function correctRole(context: DeskContext, { person, place, label }: DetailOfPerson): Promise<void> {
  if (!place) {
    return;
  }
  const title = label.replace(/ \([^()]*\)$/, "");
  const role = await window.showInputBox({
    title: l10n.t("Correct a Role of {0}", person.name),
    value: title,
    prompt: l10n.t("The right title; nothing where it is not {0}’s", person.name),
    ignoreFocusOut: true,
  });
  if (role === undefined || role.trim() === title) {
    return;
  }
  const told =
    role.trim() === ""
      ? l10n.t("“{0}” is not {1}’s title any more.", title, person.name)
      : l10n.t("{0} is “{1}” now.", person.name, role.trim());
  await correct(context, { kind: "role", id: person.id, place, role: role.trim() === "" ? null : role }, told);
}

/** Of the quotation at `at`, else of the one that the cursor is in, in a source. */
async function correctSpeaker(context: DeskContext, at: Place | undefined): Promise<void> {
  const place = at ?? placeOfCursor();
  const spoken =
    place &&
    (await context.client.sendRequest<SpokenQuotation | null>(FIND_SPOKEN, { place } satisfies FindSpokenParams));
  if (!place || !spoken) {
    return void window.showInformationMessage(
      l10n.t("Put the cursor in a quotation of a source, or choose one in the People view."),
    );
  }
  const speaker = await pickSpeaker(context, spoken);
  if (speaker === undefined) {
    return;
  }
  const told =
    speaker === null ? l10n.t("Nobody is known to have said that now.") : l10n.t("{0} said that now.", speaker);
  await correct(context, { kind: "speaker", place, speaker }, told);
}

function placeOfCursor(): Place | undefined {
  const editor = window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { start, end } = new Range(editor.selection.active, editor.selection.active);
  return {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

interface PersonItem extends QuickPickItem {
  readonly person?: PersonRow;
}

async function pickPerson(
  context: DeskContext,
  title: string,
  placeHolder: string,
  except?: string,
): Promise<PersonRow | undefined> {
  const people = await listPeople(context);
  const items = people.filter(({ id }) => id !== except).map(toItem);
  if (items.length === 0) {
    return void window.showInformationMessage(
      except === undefined ? l10n.t("Your sources mention nobody yet.") : l10n.t("Your sources mention nobody else."),
    );
  }
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.person;
}

/** Whoever is typed, known or not; null for nobody; undefined where it was left. */
async function pickSpeaker(
  context: DeskContext,
  { words, speaker }: SpokenQuotation,
): Promise<string | null | undefined> {
  const people = (await listPeople(context)).map(toItem);
  const nobody: PersonItem = { label: l10n.t("Nobody who is named"), alwaysShow: true };
  const pick = window.createQuickPick<PersonItem>();
  pick.title = l10n.t("Who said “{0}”?", words.length > 60 ? `${words.slice(0, 60)}…` : words);
  pick.placeholder = speaker ? l10n.t("{0}, as it was read; type another name", speaker) : l10n.t("Type a name");
  const show = (): void => {
    const typed = pick.value.trim();
    const isKnown = people.some(({ label }) => label === typed);
    const fresh: PersonItem[] =
      typed === "" || isKnown
        ? []
        : [
            { label: "", kind: QuickPickItemKind.Separator },
            { label: typed, description: l10n.t("a name that no source has"), alwaysShow: true },
          ];
    pick.items = [...people, ...fresh, { label: "", kind: QuickPickItemKind.Separator }, nobody];
  };
  show();
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      resolve(chosen && (chosen === nobody ? null : chosen.label));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function listPeople({ client }: DeskContext): Promise<readonly PersonRow[]> {
  return (await client.sendRequest<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft: null } satisfies DeskParams)).rows;
}

function toItem(person: PersonRow): PersonItem {
  return { label: person.name, description: person.role, person };
}

async function askName(prompt: string, value: string): Promise<string | undefined> {
  const name = await window.showInputBox({
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (/\p{L}/u.test(text) ? undefined : l10n.t("A name has at least one letter.")),
  });
  return name?.replace(/\s+/g, " ").trim();
}
