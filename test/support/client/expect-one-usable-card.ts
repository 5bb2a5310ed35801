import { expect } from 'vitest';
import type { CardDeps } from '../../../shared/card/deps.ts';
import { listCards } from '../../../shared/card/list-cards.ts';
import { useKey } from '../../../shared/card/use-key.ts';
import type { StandInServer } from './stand-in-server.ts';

/** The server knows one active card, this client has the same and nothing else, and its PIN opens a key. */
export async function expectOneUsableCard(server: StandInServer, deps: CardDeps, pin: string): Promise<void> {
  expect(server.state).toBe('confirmed');
  const cards = await listCards(deps);
  expect(cards).toHaveLength(1);
  expect((await deps.store.list()).records).toHaveLength(1);
  const used = await useKey(cards[0]?.id ?? '', 'authentication', pin, async (key) => key.usages, deps);
  expect(used).toEqual({ outcome: 'used', result: ['sign'] });
}
