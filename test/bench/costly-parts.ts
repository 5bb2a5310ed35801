import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer';
import { orderedPurposes } from '../../server/messages/build-provisioning-order.ts';
import { generation } from '../../shared/card/vault/key-kind.ts';
import { PIN_COST } from '../../shared/card/vault/pin-slot.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { defaultOptions } from '../support/default-options.ts';

/** The two parts of making a credential that no program can avoid, in milliseconds. */
export interface CostlyParts {
  readonly kdf: number;
  readonly keys: number;
}

/** Runs both alone, one after the other, in the same window in which the product has just done them. */
export async function costlyPartsAlone(page: Page, kind: CredentialKind): Promise<CostlyParts> {
  return { kdf: await kdfAlone(page), keys: await keysAlone(page, kind) };
}

/** One Argon2id with the parameters of the PIN slot, by the same package, as cold as the product's own first one. */
async function kdfAlone(page: Page): Promise<number> {
  const dist = dirname(createRequire(import.meta.url).resolve('hash-wasm'));
  await page.evaluate(readFileSync(join(dist, 'argon2.umd.min.js'), 'utf8'));
  return page.evaluate(async ({ memoryKiB, passes, lanes }) => {
    // The package's own build for pages attaches itself there.
    const { hashwasm } = globalThis as unknown as { hashwasm: typeof import('hash-wasm') };
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const began = performance.now();
    const cost = { memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32 };
    await hashwasm.argon2id({ password: 'Tarn 4821', salt, ...cost, outputType: 'binary' });
    return performance.now() - began;
  }, PIN_COST);
}

/** The key pairs that the order asks for, generated at once as the product does. */
async function keysAlone(page: Page, kind: CredentialKind): Promise<number> {
  const options = defaultOptions(kind, {
    ...{ id: '0198f7a0-0000-7000-8000-000000000001', userName: 'alice', email: 'alice@example.com' },
    ...{ givenName: 'Alice', surname: 'Ardent', commonName: 'Alice Ardent' },
    language: null,
    learnedLanguage: null,
    timeZone: null,
    ...{ department: '', role: 'employee', state: 'active', createdAt: new Date() },
  });
  const ordered = orderedPurposes(options).map((purpose) => generation(options.keyAlgorithms[purpose]));
  return page.evaluate(async (algorithms) => {
    const began = performance.now();
    await Promise.all(algorithms.map((algorithm) => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])));
    return performance.now() - began;
  }, ordered);
}
