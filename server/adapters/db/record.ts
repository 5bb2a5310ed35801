/**
 * One value, one row. A record names every field of a value and how its column keeps it, in what both databases know:
 * a time as ISO 8601 text in UTC with milliseconds (so that it sorts as it happened), JSON as text, bytes as they are.
 */

type Kind<T> =
  NonNullable<T> extends Date
    ? 'time'
    : NonNullable<T> extends Uint8Array
      ? 'bytes'
      : NonNullable<T> extends string
        ? 'text'
        : NonNullable<T> extends number
          ? 'integer'
          : 'json';

type Cell<T> = T extends string | number | null ? T : T extends Uint8Array ? Uint8Array : string;

/** The row of a value: the same names, each in the form that its column has. */
export type RowOf<V> = { -readonly [K in keyof V]: Cell<V[K]> };

/** What the fields `K` of a value become; the compiler makes sure that none is missing or of another type. */
export type Fields<V> = { readonly [K in keyof V]-?: Kind<V[K]> };

export interface RecordOf<V> {
  /** Fields that the record does not name are left out. Throws TypeError when one of its own is undefined. */
  toRow(value: V): RowOf<V>;
  /** The same for the fields that `change` has. */
  toChange(change: Partial<V>): Partial<RowOf<V>>;
  fromRow(row: RowOf<V>): V;
  /** The select list for a row of `fromRow`. */
  readonly columns: string;
  /** The select list of a join for `table`: each column under a unique name that begins with the table's. */
  columnsOf(table: string): string;
  /** From a row with those columns; null = the join found none. */
  fromJoined(table: string, row: object): V | null;
}

export function record<V extends object>(fields: Fields<V>): RecordOf<V> {
  const named = Object.entries<string>(fields);
  const joined = new Map<string, ReadonlyMap<string, string>>();

  function encode(value: object): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    for (const [field, kind] of named) {
      if (field in value) row[field] = toCell(kind, Reflect.get(value, field), field);
    }
    return row;
  }

  function decode(cellOf: (field: string) => unknown): V {
    const value: Record<string, unknown> = {};
    for (const [field, kind] of named) value[field] = fromCell(kind, cellOf(field), field);
    // The inverse of encode, over rows that encode wrote.
    return value as V;
  }

  return {
    toRow(value) {
      const row = encode(value);
      const missing = named.find(([field]) => !(field in row));
      if (missing) throw new TypeError(`the field ${missing[0]} is missing`);
      // Every field is there and in the form that `Cell` gives it: `Fields` ties kinds to types.
      return row as RowOf<V>;
    },
    // As in toRow; both sides have the same fields.
    toChange: (change) => encode(change) as Partial<RowOf<V>>,
    fromRow: (row) => decode((field) => Reflect.get(row, field)),
    columns: named.map(([field]) => `"${snakeCase(field)}" as "${field}"`).join(', '),
    columnsOf: (table) =>
      named.map(([field]) => `${table}.${snakeCase(field)} as "${nameIn(table, field)}"`).join(', '),
    fromJoined(table, row) {
      const names = joined.getOrInsertComputed(
        table,
        () => new Map(named.map(([field]) => [field, nameIn(table, field)])),
      );
      const cellOf = (field: string): unknown => Reflect.get(row, names.get(field) ?? field);
      return named.some(([field]) => cellOf(field) !== null) ? decode(cellOf) : null;
    },
  };
}

/** The name of a column of `columnsOf`. */
function nameIn(table: string, field: string): string {
  return `${table}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

/** The name that CamelCasePlugin writes for a column. */
export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toCell(kind: string, value: unknown, field: string): unknown {
  if (value === undefined) throw new TypeError(`the field ${field} is undefined`);
  if (value === null) return null;
  if (kind === 'time') {
    if (!(value instanceof Date)) throw new TypeError(`the field ${field} is not a Date`);
    return iso(value);
  }
  return kind === 'json' ? JSON.stringify(value) : value;
}

function fromCell(kind: string, cell: unknown, field: string): unknown {
  if (cell === undefined) throw new TypeError(`the column of ${field} was not read`);
  if (cell === null) return null;
  if (kind === 'time') return new Date(String(cell));
  if (kind === 'json') return JSON.parse(String(cell));
  if (kind === 'integer') return safeInteger(cell);
  // PostgreSQL returns a Buffer, on whose extra methods nothing outside should rely.
  return cell instanceof Uint8Array ? new Uint8Array(cell) : cell;
}

/** How every column stores a time. Throws RangeError for an invalid date and for years of more than four digits. */
export function iso(time: Date): string {
  const text = time.toISOString();
  // Such a year starts with a sign, and would sort before every other time.
  if (!/^\d/.test(text)) throw new RangeError(`${text} is too far away`);
  return text;
}

/** PostgreSQL returns a bigint as text. Throws RangeError when the number is not exact. */
export function safeInteger(cell: unknown): number {
  const number = Number(cell);
  if (!Number.isSafeInteger(number)) throw new RangeError('the database holds a number that is not a safe integer');
  return number;
}
