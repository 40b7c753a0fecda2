// Rows to columns and back, for JSON that is small and quick to parse: keys are written once, not once a row.
// Knows nothing of what the rows mean, so that a new field of an annotation needs no change here.

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
type Row = Readonly<Record<string, unknown>>;

/** Stands for a field that the row does not have, where others of its column do. */
export const ABSENT = "\u0000absent";
/** Keys of a column of nested rows: which rows have one, and those rows as columns. */
interface Nested {
  readonly "#": readonly (0 | 1 | 2)[];
  readonly rows: Columns;
}

export interface Columns {
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly Plain[] | Nested>>;
}

const IS_ABSENT = 2;
const IS_NULL = 0;
const IS_ROW = 1;

/** Values must be JSON's, and rows plain objects. Order of keys is not kept. */
export function toColumns(rows: readonly object[]): Columns {
  const keys = new Set<string>();
  for (const row of rows) {
    for (const key of Object.keys(row)) {
      keys.add(key);
    }
  }
  const columns: Record<string, readonly Plain[] | Nested> = {};
  for (const key of keys) {
    const values = rows.map((row) => (row as Row)[key]);
    const isNested = values.some(isRow) && values.every((v) => v == null || isRow(v));
    columns[key] = isNested
      ? toNested(values as (Row | null | undefined)[])
      : values.map((v) => (v === undefined ? ABSENT : (v as Plain)));
  }
  return { length: rows.length, columns };
}

export function fromColumns<T>({ length, columns }: Columns): T[] {
  const rows: Record<string, unknown>[] = Array.from({ length }, () => ({}));
  for (const [key, column] of Object.entries(columns)) {
    if (isNestedColumn(column)) {
      putNested(rows, key, column);
    } else {
      putPlain(rows, key, column);
    }
  }
  return rows as T[];
}

function putNested(rows: readonly Record<string, unknown>[], key: string, column: Nested): void {
  const nested = fromColumns<Row>(column.rows);
  let next = 0;
  rows.forEach((row, i) => {
    const is = column["#"][i];
    if (is !== IS_ABSENT) {
      row[key] = is === IS_ROW ? nested[next++] : null;
    }
  });
}

function putPlain(rows: readonly Record<string, unknown>[], key: string, column: readonly Plain[]): void {
  rows.forEach((row, i) => {
    if (column[i] !== ABSENT) {
      row[key] = column[i];
    }
  });
}

function toNested(values: readonly (Row | null | undefined)[]): Nested {
  return {
    "#": values.map(toMark),
    rows: toColumns(values.filter((v): v is Row => v != null)),
  };
}

function toMark(value: Row | null | undefined): Nested["#"][number] {
  if (value === undefined) {
    return IS_ABSENT;
  }
  return value === null ? IS_NULL : IS_ROW;
}

function isNestedColumn(column: readonly Plain[] | Nested): column is Nested {
  return !Array.isArray(column);
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
