import { type KeptEvents, keepEvents } from '../../server/adapters/db/keep-events.ts';
import { openStore, type StoreLocation } from '../../server/adapters/db/open-store.ts';
import type { Store } from '../../server/processes/store.ts';

const UNSEALED: KeptEvents = { seal: null, onEntry: () => undefined };

/** A database with its audit log, as a server has it; unsealed unless a test is about seals. */
export async function openTestStore(at: StoreLocation, kept: KeptEvents = UNSEALED): Promise<Store> {
  return keepEvents(await openStore(at), kept);
}
