import { expect, it } from 'vitest';
import { GOES_ON_TEXTS, REPAIR_TEXTS } from '../../../../../../server/web/portal/repair/repair-texts.ts';

it.each([
  ['missing', 'on return'],
  ['switched off', 'on return'],
  ['unclear', 'on return'],
  ['too old', 'reloaded'],
  ['updated', 'reloaded'],
  ['almost there', 'reloaded'],
  ['too new', 'reloaded'],
  ['phone', 'elsewhere'],
  ['no extensions', 'elsewhere'],
  ['private window', 'elsewhere'],
] as const)('promises of %s nothing that the page does by itself', (repair, goesOn) => {
  expect(REPAIR_TEXTS[repair].goesOn).toBe(goesOn);
  expect(GOES_ON_TEXTS[goesOn]).not.toContain('goes on by itself');
});
