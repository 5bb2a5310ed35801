import { expect, it } from 'vitest';
import { spellDuration } from '../../../../shared/ui/spell-duration.ts';

it.each([
  [0, '1 minute'],
  [1, '1 minute'],
  [61, '2 minutes'],
  [300, '5 minutes'],
  [600, '10 minutes'],
  [3_600, '1 hour'],
  [86_400, '24 hours'],
  [5_400, '90 minutes'],
  [90_000, '25 hours'],
  [172_800, '2 days'],
  [176_400, '49 hours'],
  [2_592_000, '30 days'],
])('spells %i seconds as %s', (seconds, words) => expect(spellDuration(seconds)).toBe(words));
