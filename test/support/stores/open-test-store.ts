import { type KeptEvents, keepEvents } from '../../../server/adapters/db/keep-events.ts';
import { openStore, type StoreLocation } from '../../../server/adapters/db/open-store.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import { openMemoryStore } from './open-memory-store.ts';

const UNSEALED: KeptEvents = { seal: null, onEntry: () => undefined };

/** A database with its audit log, as a server has it; unsealed unless a test is about seals. */
export async function openTestStore(at: StoreLocation, kept: KeptEvents = UNSEALED): Promise<Store> {
  const inMemory = at.url === null && at.file === ':memory:';
  return keepEvents(await (inMemory ? openMemoryStore() : openStore(at)), kept);
}
