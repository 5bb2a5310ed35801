import type { Bytes } from '../../bytes.ts';
import type { KeyAlgorithm, Purpose } from '../../certificate.ts';
import type { PinCost, SealedBox, Vault } from '../record.ts';
import { generateKey } from './generate-key.ts';
import { makePinSlot } from './pin-slot.ts';
import { serverHalfPlace } from './read-server-half.ts';
import { makeResetSlot } from './reset-slot.ts';
import { seal } from './seal.ts';
import { unwrapPrivateKey } from './unwrap-private-key.ts';

/** Wrong PINs in a row until the card is blocked. */
export const TRIES = 5;

/** A self-signed key: its private half signs, non-extractable, and nothing else. */
export interface RequestKeys {
  readonly purpose: Purpose;
  readonly algorithm: KeyAlgorithm;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/**
 * A new vault: master key, both slots, a wrapped private key per ordered purpose, and the certificate request that
 * `makeRequest` builds with each, and what `sealFacts` seals. The master key exists for this call only.
 */
export async function createVault(
  wanted: {
    readonly cardId: string;
    readonly pin: string;
    readonly keys: ReadonlyArray<{ readonly purpose: Purpose; readonly algorithms: readonly KeyAlgorithm[] }>;
    readonly cost: PinCost;
  },
  makeRequest: (keys: RequestKeys) => Promise<Bytes>,
  sealFacts: (vault: Vault, sealing: CryptoKey) => Promise<SealedBox>,
): Promise<{
  vault: Vault;
  requests: Array<{ purpose: Purpose; request: Bytes }>;
  serverHalf: SealedBox;
  facts: SealedBox;
}> {
  const { cardId } = wanted;
  const master = crypto.getRandomValues(new Uint8Array(32));
  try {
    const [wrapping, unwrapping, sealing] = await Promise.all(
      (['wrapKey', 'unwrapKey', 'encrypt'] as const).map((use) =>
        crypto.subtle.importKey('raw', master, 'AES-GCM', false, [use]),
      ),
    );
    if (!wrapping || !unwrapping || !sealing) throw new TypeError('Three keys were asked for');
    const pin = await makePinSlot(master, wanted.pin, cardId, wanted.cost);
    const reset = await makeResetSlot(master, cardId);
    const serverHalf = await seal(reset.serverHalf, sealing, serverHalfPlace(cardId));
    reset.serverHalf.fill(0);

    const made = await Promise.all(wanted.keys.map((ordered) => generateKey(ordered, wrapping, cardId)));
    const slots = { pin, reset: reset.slot };
    const vault: Vault = { triesAllowed: TRIES, triesLeft: TRIES, slots, keys: made.map(({ key }) => key) };
    const requests = await Promise.all(
      made.map(async ({ key: { purpose, algorithm }, verifying: publicKey }) => {
        const privateKey = await unwrapPrivateKey(vault, { purpose, use: 'sign' }, unwrapping, cardId);
        return { purpose, request: await makeRequest({ purpose, algorithm, privateKey, publicKey }) };
      }),
    );
    return { vault, requests, serverHalf, facts: await sealFacts(vault, sealing) };
  } finally {
    master.fill(0);
  }
}
