import { expect, it } from 'vitest';
import { judgeEnd } from '../../../../server/ca/judge-end.ts';
import { makeCa } from '../../../support/ca/make-ca.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');

it.each([
  ['2034-03-01T11:59:59.000Z', null, null],
  ['2034-03-01T12:00:00.000Z', 'warn', 731],
  ['2035-12-01T12:00:00.000Z', 'warn', 91],
  ['2036-01-27T12:00:00.000Z', 'error', 34],
  ['2036-03-01T12:00:00.000Z', 'error', 0],
  ['2037-03-01T12:00:00.000Z', 'error', -365],
])('at %s it is %s, %s days before', async (now, urgency, days) => {
  const ending = judgeEnd(await makeCa(NOW), new Date(now));
  expect(ending?.urgency ?? null).toBe(urgency);
  expect(ending?.facts.days ?? null).toBe(days);
  if (days !== null && days <= 0) expect(ending?.happened).toContain('has ended');
});
