import { type CardSummary, cardSummary } from './card-summary.ts';
import type { CardDeps } from './deps.ts';

/** The active cards of this browser, newest first. Those that cannot be read are left out. */
export async function listCards(deps: Pick<CardDeps, 'store'>): Promise<CardSummary[]> {
  const { records } = await deps.store.list();
  return records
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .flatMap((record) => (record.state === 'active' ? [cardSummary(record)] : []));
}
