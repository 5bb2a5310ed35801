import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../server/adapters/db/open-store.ts';
import type { Store } from '../../server/processes/store.ts';

/** An empty store in memory for the test that is running. */
export async function memoryStore(): Promise<Store> {
  const store = await openStore({ url: null, file: ':memory:' });
  onTestFinished(() => store.close());
  return store;
}

/** A new folder for the test that is running. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
