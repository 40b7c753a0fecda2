// Which people the list shows: those with every typed word in their name or role, live while it is typed.

import { commands, EventEmitter, l10n, window, type Disposable, type Event } from "vscode";
import type { PersonRow } from "../../../server/src/protocol/deskMessages";

const FILTERED_CONTEXT = "verbatim.isPeopleFiltered";

export interface PeopleFilter extends Disposable {
  /** As typed; empty where all are shown. */
  readonly text: string;
  readonly onDidChange: Event<void>;
  /** Asks for the words; Escape brings back what stood before. */
  ask(): void;
  clear(): void;
  apply(people: readonly PersonRow[]): readonly PersonRow[];
}

export function createPeopleFilter(): PeopleFilter {
  const emitter = new EventEmitter<void>();
  let text = "";
  const set = (value: string): void => {
    if (value === text) {
      return;
    }
    text = value;
    void commands.executeCommand("setContext", FILTERED_CONTEXT, text !== "");
    emitter.fire();
  };
  return {
    get text() {
      return text;
    },
    onDidChange: emitter.event,
    ask: () => {
      const before = text;
      const box = window.createInputBox();
      let isKept = false;
      box.title = l10n.t("Filter People");
      box.placeholder = l10n.t("Part of a name or a role");
      box.value = text;
      box.onDidChangeValue((value) => set(value.trim()));
      box.onDidAccept(() => {
        isKept = true;
        box.hide();
      });
      box.onDidHide(() => {
        if (!isKept) {
          set(before);
        }
        box.dispose();
      });
      box.show();
    },
    clear: () => set(""),
    apply: (people) => {
      const words = fold(text)
        .split(/\s+/)
        .filter((word) => word !== "");
      return words.length === 0
        ? people
        : people.filter(({ name, role }) => {
            const own = fold(`${name} ${role}`);
            return words.every((word) => own.includes(word));
          });
    },
    dispose: () => emitter.dispose(),
  };
}

/** Without case and accents. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
