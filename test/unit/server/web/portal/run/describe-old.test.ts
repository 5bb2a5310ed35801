import { expect, it } from 'vitest';
import { describeOld } from '../../../../../../server/web/portal/run/describe-old.ts';
import { portal } from '../../../../../support/texts/en.ts';

const old = (deviceName: string | null, createdAt: string, name = 'Mobile ID Alice Berg') => ({
  deviceName,
  createdAt,
  name,
});
const describeAll = (all: ReturnType<typeof old>[]) => all.map(describeOld(all, portal.runMobile, portal.formats));

it('names phone and day', () =>
  expect(describeAll([old('Pixel 9', '2026-06-21T10:00:00Z'), old(null, '2026-06-20T10:00:00Z')])).toEqual([
    'Pixel 9\u00a0· since 21\u00a0Jun 2026',
    'since 20\u00a0Jun 2026',
  ]));

it.each([
  ['phones of one model and day', old('Pixel 9', '2026-06-21T10:00:00Z'), old('Pixel 9', '2026-06-21T11:01:00Z')],
  [
    'phones of one minute',
    old('Pixel 9', '2026-06-21T10:00:00Z', 'Mobile ID work'),
    old('Pixel 9', '2026-06-21T10:00:30Z', 'Mobile ID travel'),
  ],
])('gives %s words that differ', (_, one, other) => {
  const all = describeAll([one, other, old('iPhone', '2026-06-21T10:00:00Z')]);
  expect(new Set(all).size).toBe(3);
  expect(all[0]).toContain('Pixel 9\u00a0· since 21\u00a0Jun 2026, ');
  expect(all[2]).toBe('iPhone\u00a0· since 21\u00a0Jun 2026');
});
