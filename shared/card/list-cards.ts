import { type CardSummary, cardSummary } from './card-summary.ts';
import type { CardDeps } from './deps.ts';

export type { CardSummary } from './card-summary.ts';

/** The active cards of this browser, newest first. Those that cannot be read are left out here: `countDamaged` tells of them. */
export async function listCards(deps: Pick<CardDeps, 'store'>): Promise<CardSummary[]> {
  const { records } = await deps.store.list();
  return records
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .flatMap((record) => (record.state === 'active' ? [cardSummary(record)] : []));
}

/** How many records cannot be read (damaged, or of a newer version). They are kept. */
export async function countDamaged(deps: Pick<CardDeps, 'store'>): Promise<number> {
  return (await deps.store.list()).damaged;
}
