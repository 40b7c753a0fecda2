// The arguments of a tool, read one by one. What is wrong is said in a sentence that an agent can act on.

import { AgentError } from "./agentDesk";

export class AgentArguments {
  private readonly given: Readonly<Record<string, unknown>>;

  /** @throws AgentError where it is no object, or has a name that the tool does not know */
  constructor(value: unknown, names: readonly string[]) {
    if (value !== undefined && (typeof value !== "object" || value === null || Array.isArray(value))) {
      throw new AgentError("The arguments must be an object.");
    }
    this.given = { ...value };
    const unknown = Object.keys(this.given).find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new AgentError(`There is no argument "${unknown}"; there may be ${names.join(", ")}.`);
    }
  }

  /** Undefined where it is not given or blank. `most`: UTF-16 units. */
  text(name: string, most: number): string | undefined {
    const value = this.given[name];
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== "string") {
      throw new AgentError(`"${name}" must be a string.`);
    }
    if (value.length > most) {
      throw new AgentError(`"${name}" is too long (${value.length} characters; at most ${most}).`);
    }
    return value.trim() === "" ? undefined : value;
  }

  requiredText(name: string, most: number): string {
    const value = this.text(name, most);
    if (value === undefined) {
      throw new AgentError(`"${name}" is missing.`);
    }
    return value;
  }

  count(name: string, least: number, most: number): number | undefined {
    const value = this.given[name];
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
      throw new AgentError(`"${name}" must be a whole number from ${least} to ${most}.`);
    }
    return value;
  }

  /** "2024", "2024-04" or "2024-04-05". */
  day(name: string): string | undefined {
    const value = this.text(name, 10);
    if (value !== undefined && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) {
      throw new AgentError(`"${name}" must be a day such as 2024-04-05, a month such as 2024-04, or a year.`);
    }
    return value;
  }
}
