import { expect, it } from 'vitest';
import { GOES_ON } from '../../../../../../server/web/portal/repair/goes-on.ts';
import { portal } from '../../../../../support/texts/en.ts';

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
  expect(GOES_ON[repair]).toBe(goesOn);
  expect(portal.repair.goesOn[goesOn]).not.toContain('goes on by itself');
});
