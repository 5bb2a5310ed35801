import { describe, expect, it } from 'vitest';
import { iso, record, safeInteger } from '../../../../../server/adapters/db/record.ts';

interface Thing {
  readonly name: string;
  readonly seen: Date | null;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly parts: readonly { readonly label: string }[];
}

const thing = record<Thing>({ name: 'text', seen: 'time', size: 'integer', bytes: 'bytes', parts: 'json' });

const value: Thing = {
  name: 'Zoë',
  seen: new Date('2026-10-25T01:30:00.001Z'),
  size: 7,
  bytes: Uint8Array.of(0, 255),
  parts: [{ label: '"\n' }],
};

describe('record', () => {
  it('writes times and JSON as text and reads them back', () => {
    const row = thing.toRow(value);
    expect(row).toEqual({
      name: 'Zoë',
      seen: '2026-10-25T01:30:00.001Z',
      size: 7,
      bytes: Uint8Array.of(0, 255),
      parts: '[{"label":"\\"\\n"}]',
    });
    expect(thing.fromRow(row)).toEqual(value);
  });

  it('keeps null', () => {
    expect(thing.fromRow(thing.toRow({ ...value, seen: null }))).toEqual({ ...value, seen: null });
  });

  it('leaves out what it does not name, in both directions', () => {
    const more = { ...value, secret: 'x' };
    expect(thing.toRow(more)).not.toHaveProperty('secret');
    expect(thing.fromRow({ ...thing.toRow(value), ...{ passwordHash: 'x' } })).toEqual(value);
  });

  it('writes the fields that a change has', () => {
    expect(thing.toChange({ seen: value.seen, size: 8 })).toEqual({ seen: '2026-10-25T01:30:00.001Z', size: 8 });
    expect(thing.toChange({})).toEqual({});
  });

  it('reads what PostgreSQL returns: a Buffer, a number as text', () => {
    const row = { ...thing.toRow(value), bytes: Buffer.of(0, 255), ...{ size: '9007199254740991' } };
    const read = thing.fromRow(Object.assign(thing.toRow(value), row));
    expect(read).toEqual({ ...value, size: Number.MAX_SAFE_INTEGER });
    expect(read.bytes.constructor).toBe(Uint8Array);
  });

  it.each([
    ['a field that is missing', { name: 'x' }],
    ['a field that is undefined', { ...value, name: undefined }],
    ['a time that is text', { ...value, seen: '2026-10-25T01:30:00.001Z' }],
  ])('refuses %s', (_, wrong) => {
    expect(() => Reflect.apply(thing.toRow, thing, [wrong])).toThrow(TypeError);
  });

  it('refuses a row without one of its columns', () => {
    expect(() => Reflect.apply(thing.fromRow, thing, [{ name: 'x' }])).toThrow(TypeError);
  });
});

describe('iso', () => {
  it('sorts as text in the order of time', () => {
    const times = ['1999-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.010Z'];
    expect(times.map((time) => iso(new Date(time))).toSorted()).toEqual(times);
  });

  it.each([
    ['none', new Date(Number.NaN)],
    ['after the year 9999, which would sort before all others', new Date(8.64e15)],
    ['before the year 0', new Date(-8.64e15)],
  ])('refuses a time %s', (_, time) => expect(() => iso(time)).toThrow(RangeError));
});

describe('safeInteger', () => {
  it.each([['9007199254740992'], ['1.5'], ['x'], [Number.NaN]])('refuses %s', (cell) =>
    expect(() => safeInteger(cell)).toThrow(RangeError),
  );
});
