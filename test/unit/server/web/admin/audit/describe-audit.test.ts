import { describe, expect, it } from 'vitest';
import { describeCount } from '../../../../../../server/web/admin/audit/describe-count.ts';
import { describeEvent } from '../../../../../../server/web/admin/audit/describe-event.ts';
import { describeFacts } from '../../../../../../server/web/admin/audit/describe-facts.ts';
import { readHead } from '../../../../../../server/web/admin/audit/read-head.ts';
import { AUDITED } from '../../../../../../shared/audited.ts';

describe('describeEvent', () => {
  it.each(AUDITED)('has words of its own for %s', (what) => {
    const words = describeEvent({ what, facts: {} });
    expect(AUDITED.filter((other) => describeEvent({ what: other, facts: {} }) === words)).toEqual([what]);
  });

  it.each([
    [true, 'Turned a process on'],
    [false, 'Turned a process off'],
    ['yes', 'Turned a process on or off'],
  ])('says of a switch to %s: %s', (on, words) =>
    expect(describeEvent({ what: 'process.switched', facts: { on } })).toBe(words),
  );
});

describe('describeFacts', () => {
  it('gives facts words and readable values, in their order', () => {
    const facts = { process: 'P', reference: '7F3K-22', delivery: 'portal', optionsVersion: 0, on: false, other: null };
    expect(describeFacts({ what: 'order.supplied', facts })).toEqual([
      ['Process', 'P'],
      ['Order', '7F3K-22'],
      ['Link goes by', 'code at the desk'],
      ['Option script', 'none'],
      ['on', 'no'],
      ['other', 'none'],
    ]);
  });

  it('leaves out what the words of the event say already', () => {
    expect(describeFacts({ what: 'process.switched', facts: { on: true } })).toEqual([]);
  });

  it('shows as they are values and names that it does not expect', () => {
    const facts = { delivery: 'constructor', constructor: 1, optionsVersion: 'x', version: true };
    expect(describeFacts({ what: 'order.supplied', facts })).toEqual([
      ['Link goes by', 'constructor'],
      ['constructor', '1'],
      ['Option script', 'version x'],
      ['Version', 'yes'],
    ]);
  });
});

describe('readHead', () => {
  const HEAD = '3fa9'.repeat(16);
  it.each([
    ['', null],
    [' \n', null],
    [HEAD, HEAD],
    [` ${HEAD.toUpperCase()}.\n`, HEAD],
    [HEAD.replace(/(.{8})/g, '$1 '), HEAD],
    ['3fa9…', undefined],
    [HEAD.slice(1), undefined],
    [`${HEAD}0`, undefined],
    [HEAD.replace('3', 'g'), undefined],
  ])('reads %j', (given, head) => expect(readHead(given)).toBe(head));
});

it.each([
  [0, '0 entries'],
  [1, '1 entry'],
  [12_345, '12,345 entries'],
])('counts %d', (entries, words) => expect(describeCount(entries)).toBe(words));
