import { KEY_ALGORITHMS, type KeyAlgorithm } from '../certificate.ts';
import { AppError } from '../errors.ts';
import type { Preview } from '../wire/message.ts';
import { fits, generation, onlySigns } from './vault/key-kind.ts';

/** The kinds of keys that this browser cannot make: some browsers lack the newer ones, none the others. */
export async function missingAlgorithms(): Promise<KeyAlgorithm[]> {
  const young = KEY_ALGORITHMS.filter(onlySigns);
  const made = await Promise.all(young.map(canMake));
  return young.filter((_, at) => made[at] === false);
}

/** AppError `key_unsupported` when this browser lacks every algorithm that is offered for one of the keys. */
export async function refuseUnmakeable(keys: Preview['keys']): Promise<void> {
  const missing = await missingAlgorithms();
  for (const { purpose, algorithms } of keys) {
    const known = KEY_ALGORITHMS.filter((algorithm) => algorithms.includes(algorithm) && fits(purpose, algorithm));
    if (known.every((algorithm) => missing.includes(algorithm)))
      throw new AppError('key_unsupported', `It lacks ${algorithms.join(' and ')}.`);
  }
}

async function canMake(algorithm: KeyAlgorithm): Promise<boolean> {
  try {
    await crypto.subtle.generateKey(generation(algorithm), false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}
