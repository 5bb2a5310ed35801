import type { Bytes } from '../bytes.ts';
import { confirmationSignature } from '../confirmation.ts';
import type { CardDeps } from './deps.ts';
import type { Answered, Card, Vault, WrappedKey } from './record.ts';
import { type PinTried, tryPin } from './try-pin.ts';
import { openRecord } from './vault/open-record.ts';
import { readServerHalf } from './vault/read-server-half.ts';
import { unwrapPrivateKey } from './vault/unwrap-private-key.ts';

/** What the rest of the conversation needs from behind the PIN, and no more. */
export interface UnlockedOrder {
  readonly record: Answered | Card;
  readonly confirmation: ConfirmingKey;
  /** 32 bytes until the server has answered; empty afterwards. */
  readonly serverHalf: Bytes;
  /** Seals the facts of the resulting card: non-extractable, for `encrypt`. */
  readonly sealing: CryptoKey;
}

/** Signs the confirmation: non-extractable, for this one use. */
export interface ConfirmingKey {
  readonly purpose: WrappedKey['purpose'];
  readonly privateKey: CryptoKey;
  readonly signature: ReturnType<typeof confirmationSignature>;
}

/** Tries the PIN on the card that is being made. */
export async function unlockOrder(cardId: string, pin: string, deps: CardDeps): Promise<PinTried<UnlockedOrder>> {
  return tryPin(
    cardId,
    async (record) => {
      const opened = await openRecord(record, pin);
      if (opened === null) return null;
      const { kept, sealing } = opened;
      const { vault, facts } = kept;
      const confirmation = await confirmingKey(vault, opened.unwrapping, cardId);
      const serverHalf =
        record.state === 'answered'
          ? await readServerHalf(record.answer.serverHalf, opened.decrypting, cardId)
          : new Uint8Array(0);
      const full: Vault = { ...vault, triesLeft: vault.triesAllowed };
      return { value: { record: { ...record, facts, vault: full }, confirmation, serverHalf, sealing }, kept };
    },
    deps,
  );
}

/** The authentication key if there is one, else the first: an encryption key, too, can sign this once. */
async function confirmingKey(vault: Vault, master: CryptoKey, cardId: string): Promise<ConfirmingKey> {
  const key = vault.keys.find(({ purpose }) => purpose === 'authentication') ?? vault.keys[0];
  if (key === undefined) throw new TypeError('A vault has at least one key');
  const { purpose, algorithm } = key;
  const privateKey = await unwrapPrivateKey(vault, { purpose, use: 'sign' }, master, cardId);
  return { purpose, privateKey, signature: confirmationSignature(algorithm) };
}
