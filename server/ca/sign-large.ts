import { Worker } from 'node:worker_threads';
import { type PartsToSign, type SignedParts, signParts } from './sign-parts.ts';

/**
 * Largest number of octets to sign on this thread; WebCrypto copies its input, and 40 MB block everything for a fifth
 * of a second.
 */
const SMALL = 1_000_000;

/**
 * As `signParts`, without blocking this thread: large parts are joined and signed in another one, and are transferred
 * away from here.
 */
export async function signLarge(work: PartsToSign): Promise<SignedParts | null> {
  const { signer, parts, signature } = work;
  const octets = parts.reduce((sum, part) => sum + part.length, 0);
  if (octets <= SMALL) return signParts(work);
  const { curve, privateKey, subjectPublicKeyInfo } = signer;
  const own = new Set(parts.filter((part) => part.length === part.buffer.byteLength).map((part) => part.buffer));
  const { promise, resolve, reject } = Promise.withResolvers<SignedParts | null>();
  const worker = new Worker(new URL('./sign-parts-thread.ts', import.meta.url), {
    execArgv: [],
    argv: [],
    env: {},
    name: 'revocation list',
    workerData: { signer: { curve, privateKey, subjectPublicKeyInfo }, parts, signature } satisfies PartsToSign,
    transferList: [...own],
  });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that signs a revocation list ended')));
  return promise;
}
