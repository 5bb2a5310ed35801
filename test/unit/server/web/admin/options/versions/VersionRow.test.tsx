import { expect, it } from 'vitest';
import { VersionRow } from '../../../../../../../server/web/admin/options/versions/VersionRow.tsx';
import { render } from '../../../../../../support/render.tsx';

const FIRST = {
  kind: 'mobile-id',
  version: 1,
  savedAt: '2026-06-21T10:00:00.000Z',
  why: 'Came with Chipless.',
} as const;

it.each([
  ['en', null, 'Came with Chipless.'],
  ['de', null, 'Mit Chipless geliefert.'],
  ['de', 'Adam Ek', 'Längere PINs'],
] as const)('says in %s why there is a version that %s saved', (language, savedBy, said) => {
  const version = savedBy === null ? { ...FIRST, savedBy } : { ...FIRST, savedBy, why: said };
  expect(render(<VersionRow version={version} href="/" newest />, language)).toContain(`>${said}<`);
});
