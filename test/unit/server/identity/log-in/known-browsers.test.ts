import { describe, expect, it } from 'vitest';
import { KNOWN_DAYS, knownBrowsers } from '../../../../../server/identity/log-in/known-browsers.ts';
import { START } from '../../../../support/http-client.ts';

const [ALICE, BOB, CAROL, DAVE] = Array.from({ length: 4 }, () => crypto.randomUUID()) as [
  string,
  string,
  string,
  string,
];
const later = (days: number) => new Date(START.getTime() + days * 86_400_000);

describe('knownBrowsers', () => {
  const browsers = knownBrowsers(new Uint8Array(32).fill(1));
  const ofAlice = browsers.remember(null, ALICE, START);

  it('knows who has logged in there, and no one else', () => {
    expect(browsers.find(ofAlice, ALICE, START)).toMatch(/^[\w-]{22}$/);
    expect(browsers.find(ofAlice, BOB, START)).toBeNull();
    expect(browsers.find(ofAlice, null, START)).toBeNull();
    expect(browsers.find(null, ALICE, START)).toBeNull();
  });

  it('names no person in what the browser keeps', () => expect(ofAlice).not.toContain(ALICE));

  it('gives each browser a name of its own, which it keeps', () => {
    const other = browsers.remember(null, ALICE, START);
    const again = browsers.remember(ofAlice, ALICE, later(10));
    expect(browsers.find(other, ALICE, START)).not.toBe(browsers.find(ofAlice, ALICE, START));
    expect(browsers.find(again, ALICE, later(10))).toBe(browsers.find(ofAlice, ALICE, START));
    expect(again.split('~')).toHaveLength(1);
  });

  it(`forgets after ${KNOWN_DAYS} days without a log-in`, () => {
    expect(browsers.find(ofAlice, ALICE, later(KNOWN_DAYS - 1))).not.toBeNull();
    expect(browsers.find(ofAlice, ALICE, later(KNOWN_DAYS))).toBeNull();
    const renewed = browsers.remember(ofAlice, ALICE, later(KNOWN_DAYS - 1));
    expect(browsers.find(renewed, ALICE, later(KNOWN_DAYS))).not.toBeNull();
    expect(browsers.remember(ofAlice, BOB, later(KNOWN_DAYS)).split('~')).toHaveLength(1);
  });

  it('knows nothing from a day to come', () =>
    expect(browsers.find(browsers.remember(null, ALICE, later(1)), ALICE, START)).toBeNull());

  it('knows the last three people of a browser, each by a name of their own', () => {
    const all = [BOB, CAROL, DAVE].reduce((kept, person) => browsers.remember(kept, person, START), ofAlice);
    expect(browsers.find(all, ALICE, START)).toBeNull();
    const names = [BOB, CAROL, DAVE].map((person) => browsers.find(all, person, START));
    expect(names).not.toContain(null);
    expect(new Set(names).size).toBe(3);
    const back = browsers.remember(all, BOB, START);
    expect(browsers.find(back, CAROL, START)).toBe(names[1]);
    expect(back.length).toBeLessThan(300);
  });

  const [name = '', day = '', proof = ''] = ofAlice.split('.');
  it.each([
    ['a mark of another key', knownBrowsers(new Uint8Array(32).fill(2)).remember(null, ALICE, START)],
    ['another name', `${'A'.repeat(22)}.${day}.${proof}`],
    ['another day', `${name}.${Number(day) - 1}.${proof}`],
    ['another proof', `${name}.${day}.${'0'.repeat(64)}`],
    ['a proof in capitals', `${name}.${day}.${proof.toUpperCase()}`],
    ['a proof cut short', ofAlice.slice(0, -1)],
    ['a sign too many', `${ofAlice}0`],
    ['a line end', `${ofAlice}\n`],
    ['a mark among rubbish', `${ofAlice}~x`],
    ['four marks', [ofAlice, ofAlice, ofAlice, ofAlice].join('~')],
    ['an endless list', `${ofAlice}~`.repeat(10_000)],
    ['nothing', ''],
    ['the prototype', '__proto__'],
  ])('takes %s for none, and keeps nothing of a form that is not ours', (_, kept) => {
    expect(browsers.find(kept, ALICE, START)).toBeNull();
    const made = browsers.remember(kept, ALICE, START);
    expect(browsers.find(made, ALICE, START)).not.toBeNull();
    expect(made.length).toBeLessThan(300);
  });
});
