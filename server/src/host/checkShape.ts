// What was read from the disk held against what it is to be, before anybody counts with it: a number that is too large
// would be a loop that does not end. Costs one look at each value.

import { ABSENT, type Columns } from "./columns";

/** Whether one value is as it is to be. */
export type Check = (value: unknown) => boolean;

/** Rows in rows; `null` may stand for one. */
interface Nested {
  readonly rows: Shape;
}

export type Shape = Readonly<Record<string, Check | Nested>>;

/** A shape that has each field of the type, so that a new field is not forgotten here. */
export type ShapeOf<T> = { readonly [K in keyof T]-?: Check | Nested };

/** What lies in the cache is not what this program writes. */
export class BrokenCache extends Error {}

export const text: Check = (value) => typeof value === "string";
export const flag: Check = (value) => typeof value === "boolean";
export const share: Check = (value) => typeof value === "number" && value >= 0 && value <= 1;
export const texts: Check = (value) => Array.isArray(value) && value.every(text);
export const upTo =
  (most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === ABSENT || check(value);

/** Short lists of plain objects with these fields and no others. */
export const listOf =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    Array.isArray(value) &&
    value.every((item) => {
      return (
        isRecord(item) &&
        Object.keys(item).every((key) => Object.hasOwn(shape, key)) &&
        Object.entries(shape).every(([key, check]) => check(item[key]))
      );
    });

export function demand(isSo: boolean, what: string): asserts isSo {
  if (!isSo) {
    throw new BrokenCache(what);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Each field of a plain object, and no other; one that may be absent need not be there. @throws BrokenCache */
export function checkRecord(value: unknown, shape: Readonly<Record<string, Check>>, what: string): void {
  demand(isRecord(value), what);
  for (const key of Object.keys(value)) {
    demand(Object.hasOwn(shape, key), `${what}: ${key}`);
  }
  for (const [key, check] of Object.entries(shape)) {
    demand(check(Object.hasOwn(value, key) ? value[key] : ABSENT), `${what}: ${key}`);
  }
}

/**
 * Rows as `toColumns` gives them: as many in each column as it says, and each value as it is to be. Spans do not end
 * before they start. @throws BrokenCache
 */
export function checkColumns(value: unknown, shape: Shape, what: string): asserts value is Columns {
  demand(isRecord(value) && isRecord(value["columns"]), what);
  const { length, columns } = value as { length: unknown; columns: Record<string, unknown> };
  // Without a column nothing bounds the number of rows.
  demand(Number.isSafeInteger(length) && (Object.keys(columns).length > 0 || length === 0), what);
  for (const key of Object.keys(columns)) {
    demand(Object.hasOwn(shape, key), `${what}: ${key}`);
  }
  for (const [key, field] of Object.entries(shape)) {
    checkColumn(Object.hasOwn(columns, key) ? columns[key] : undefined, length as number, field, `${what}: ${key}`);
  }
  const { start, end } = columns;
  if (Array.isArray(start) && Array.isArray(end)) {
    demand(
      start.every((from: number, i) => from <= (end[i] as number)),
      `${what}: spans`,
    );
  }
}

function checkColumn(column: unknown, length: number, field: Check | Nested, what: string): void {
  const check = typeof field === "function" ? field : oneOf(null, ABSENT);
  if (column === undefined) {
    // No row has it.
    demand(length === 0 || check(ABSENT), what);
  } else if (Array.isArray(column)) {
    demand(column.length === length && column.every(check), what);
  } else {
    demand(typeof field !== "function" && isRecord(column), what);
    const { "#": kinds, rows } = column as { "#": unknown; rows: unknown };
    demand(Array.isArray(kinds) && kinds.length === length && kinds.every(oneOf(0, 1, 2)), what);
    checkColumns(rows, (field as Nested).rows, what);
    demand((rows as Columns).length === kinds.filter((kind) => kind === 1).length, what);
  }
}
