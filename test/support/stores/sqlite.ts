import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../../server/processes/engine/store.ts';
import { openTestStore } from './open-test-store.ts';

/** An empty store in memory for the running test. */
export async function memoryStore(): Promise<Store> {
  const store = await openTestStore({ url: null, file: ':memory:' });
  onTestFinished(() => store.close());
  return store;
}

/** A new folder for the running test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
