// The people of the sources, the most mentioned first; below each, roles and what was said, asked for when opened.

import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from "vscode";
import {
  LIST_CORRECTIONS,
  type CorrectionRow,
  type PersonCorrectionsParams,
} from "../../../server/src/protocol/correctionMessages";
import {
  LIST_PEOPLE,
  OPEN_PERSON,
  SUMMARIZE_PERSON,
  type DeskAnswer,
  type DeskParams,
  type PersonDetail,
  type PersonParams,
  type PersonRow,
  type PersonSummaryRow,
} from "../../../server/src/protocol/deskMessages";
import { toCorrectionItem } from "../corrections/correctionItem";
import type { DetailOfPerson } from "../corrections/correctPeople";
import { describeIndexing, refreshAsRead } from "../indexStates";
import { openPlace } from "../openPlace";
import type { DeskContext } from "./deskContext";
import { acceptDrops, peopleDrag, type PeopleNode } from "./peopleDrag";
import { createPeopleFilter } from "./peopleFilter";

export function showPeople(context: DeskContext): Disposable {
  const { client, states } = context;
  const changed = new EventEmitter<void>();
  const filter = createPeopleFilter();
  /** Kept while letters are typed into the filter; undefined where the sources have changed. */
  let people: Promise<readonly PersonRow[]> | undefined;
  const list = (): Promise<readonly PersonRow[]> => {
    const asked = client
      .sendRequest<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft: null } satisfies DeskParams)
      .then(({ rows }) => rows);
    asked.catch(() => (people = people === asked ? undefined : people));
    return asked;
  };
  const listBelow = async (person: PersonRow): Promise<PeopleNode[]> => {
    const [facts, corrections] = await Promise.all([
      client.sendRequest<readonly PersonDetail[]>(OPEN_PERSON, { id: person.id } satisfies PersonParams),
      client.sendRequest<readonly CorrectionRow[]>(LIST_CORRECTIONS, {
        id: person.id,
      } satisfies PersonCorrectionsParams),
    ]);
    return [...corrections, ...facts.map((fact): DetailOfPerson => ({ ...fact, person }))];
  };
  const provider: TreeDataProvider<PeopleNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (node) {
        return "id" in node ? listBelow(node) : [];
      }
      people ??= list();
      const all = await people;
      const shown = filter.apply(all);
      matching =
        filter.text === "" ? "" : l10n.t("{0} of {1} people match “{2}”.", shown.length, all.length, filter.text);
      tell();
      return [...shown];
    },
    getTreeItem: (node) => {
      if ("id" in node) {
        return toPerson(node);
      }
      return "entry" in node ? toCorrectionItem(node) : toDetail(node);
    },
    resolveTreeItem: async (item, node) => {
      if ("id" in node) {
        item.tooltip = describePerson(
          node,
          await client.sendRequest<PersonSummaryRow | null>(SUMMARIZE_PERSON, { id: node.id } satisfies PersonParams),
        );
      }
      return item;
    },
  };
  const view = window.createTreeView("verbatim.people", {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: peopleDrag,
  });
  let matching = "";
  const tell = (): void => {
    view.message = [describeIndexing(states.current), matching].filter(Boolean).join(" ");
  };
  const refresh = (): void => {
    people = undefined;
    changed.fire();
  };
  tell();
  return Disposable.from(
    view,
    changed,
    filter,
    acceptDrops(context),
    states.onDidChange(tell),
    refreshAsRead(states, refresh),
    filter.onDidChange(() => changed.fire()),
    commands.registerCommand("verbatim.filterPeople", filter.ask),
    commands.registerCommand("verbatim.clearPeopleFilter", filter.clear),
    commands.registerCommand("verbatim.openPersonInSource", async ({ id }: PersonRow) => {
      const summary = await client.sendRequest<PersonSummaryRow | null>(SUMMARIZE_PERSON, {
        id,
      } satisfies PersonParams);
      if (summary?.place) {
        await openPlace(summary.place);
      }
    }),
  );
}

const PERSON_ICON = new ThemeIcon("person");

/**
 * Little: there are thousands of them on their way to the list. The tooltip is resolved when asked
 * for; label and description are read out.
 */
function toPerson({ id, name, role, mentions }: PersonRow): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = [role, countMentions(mentions)].filter(Boolean).join(" · ");
  item.iconPath = PERSON_ICON;
  item.contextValue = "person";
  return item;
}

function describePerson({ name, role, mentions }: PersonRow, summary: PersonSummaryRow | null): string {
  const said = summary?.quotations ?? 0;
  const counts = [countMentions(mentions), ...(said > 0 ? [countQuotations(said)] : [])];
  return [name, role, counts.join(", ")].filter(Boolean).join("\n");
}

function countQuotations(said: number): string {
  return said === 1 ? l10n.t("1 quotation") : l10n.t("{0} quotations", said);
}

function countMentions(mentions: number): string {
  return mentions === 1 ? l10n.t("1 mention") : l10n.t("{0} mentions", mentions);
}

const DETAIL_ICONS = { role: "briefcase", quotation: "quote", introduction: "mention" } as const;

function toDetail(detail: PersonDetail): TreeItem {
  const item = new TreeItem(detail.label);
  item.description = detail.detail;
  item.tooltip = [detail.label, detail.detail].filter(Boolean).join("\n");
  item.iconPath = new ThemeIcon(DETAIL_ICONS[detail.kind]);
  item.contextValue = detail.kind;
  item.accessibilityInformation = {
    label: `${toKindWord(detail)}: ${detail.label}${detail.detail ? `, ${detail.detail}` : ""}`,
  };
  if (detail.place) {
    item.command = { command: "verbatim.openPlace", title: l10n.t("Open the Source"), arguments: [detail.place] };
  }
  return item;
}

function toKindWord({ kind }: PersonDetail): string {
  switch (kind) {
    case "role":
      return l10n.t("Role");
    case "quotation":
      return l10n.t("Quotation");
    case "introduction":
      return l10n.t("Mention");
  }
}
