import * as v from 'valibot';
import { expect, it } from 'vitest';
import { instant } from '../../../../shared/wire/fields.ts';

it.each(['2026-11-28T06:00:00.000Z', '2026-11-28T06:00:00Z', '0000-01-01T00:00:00.000Z', '2028-02-29T23:59:59.999Z'])(
  'takes a time in UTC: %s',
  (given) => expect(v.is(instant, given)).toBe(true),
);

it.each([
  '2026-01-01T00:00:00+05',
  '2026-01-01T00:00:00+05:00',
  '0000-01-01T00:00:00+23:59',
  '2026-02-31T00:00:00.000Z',
  '2026-01-01',
  '',
])('refuses what is none: "%s"', (given) => expect(v.is(instant, given)).toBe(false));
