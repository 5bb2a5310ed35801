import { expect, it } from 'vitest';
import { CSV, JSON_LINES } from '../../../../server/audit/export-entry.ts';
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
  expect(cell).toBe(`"'${about}"`);
});

it('names what nobody can read', () => {
  const row = CSV.write({ sequence: 8, unreadable: true, keptAt: '=1' }).trimEnd().split(',');
  expect(JSON_LINES.write({ sequence: 8, unreadable: true, keptAt: 'x' })).toBe('{"sequence":8,"unreadable":true}\n');
  expect([row[0], row[3], row.length]).toEqual(['8', 'unreadable', CSV.head.split(',').length]);
});
