import { expect, it } from 'vitest';
import { SuppliedEndPage } from '../../../../../../server/web/admin/runs/SuppliedEndPage.tsx';
import type { SuppliedRun } from '../../../../../../shared/wire/admin.ts';
import { mobileRun } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

const person = {
  ...({ id: '5c0f8f0a-7e0b-4d26-8a0f-1d2e3f4a5b6c', userName: 'alice', displayName: 'Alice Berg' } as const),
  ...({ email: 'alice@example.com', department: 'Finance', role: 'employee', state: 'active' } as const),
};
const run: SuppliedRun = { ...mobileRun({ state: 'failed' }, {}), person };
const END = { tone: 'bad', headline: 'It failed', lead: 'Try again.' } as const;

it.each([
  ['en', 'Reference: '],
  ['de', 'Kennung: '],
] as const)('names an order that failed by a number that stays on one line, in %s', (language, word) => {
  const end = (reference: string | null) => render(<SuppliedEndPage run={run} end={{ ...END, reference }} />, language);
  expect(end('7F3K-QB')).toContain(`${word}<span class="c-unbroken">7F3K-QB</span>.`);
  expect(end(null)).not.toContain(word);
});
