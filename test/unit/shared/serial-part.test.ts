import { describe, expect, it } from 'vitest';
import { serialPart } from '../../../shared/serial-part.ts';
import { shortSerial } from '../../../shared/ui/content/short-serial.ts';

const SERIAL = '4f9a02d1'.padEnd(36, '0').concat('c177');

describe('serialPart', () => {
  it.each([
    ['as a card shows it', shortSerial(SERIAL), { start: '4f9a02d1', end: 'c177' }],
    ['with its label', `No. ${shortSerial(SERIAL)}`, { start: '4f9a02d1', end: 'c177' }],
    ['with three dots', '4F9A 02D1...C177', { start: '4f9a02d1', end: 'c177' }],
    ['its beginning', '4F9A 02D1', { startOrEnd: '4f9a02d1' }],
    ['its last group', 'C177', { startOrEnd: 'c177' }],
    ['with colons', '4f:9a:02:d1', { startOrEnd: '4f9a02d1' }],
    ['with dashes', '4f-9a-02-d1', { startOrEnd: '4f9a02d1' }],
    ['all of it', SERIAL, { startOrEnd: SERIAL }],
    ['with another label', `Serial number: ${SERIAL}`, { startOrEnd: SERIAL }],
  ])('reads one %s', (_, text, part) => expect(serialPart(text)).toEqual(part));

  it.each(['', 'abc', 'xyz1', '…', '4f9a…', '4f9a…c1', '4f9a…0000…c177', '%', 'c177%', '0'.repeat(41)])(
    'is none: %j',
    (text) => expect(serialPart(text)).toBe(null),
  );
});
