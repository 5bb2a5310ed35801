import { type Bytes, concat, lengthPrefixed, utf8 } from '../../bytes.ts';
import { RECORD_FORMAT, type SealedBox } from '../record.ts';

/** AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit iv per box and the place of the box as additional data. */
export interface Place {
  readonly cardId: string;
  /** Slot name, or purpose of a wrapped key; a box moved to another place does not open. */
  readonly name: string;
  /** Hash of the public key for a wrapped private key. */
  readonly bound?: Bytes;
}

export function newIv(): Bytes {
  return crypto.getRandomValues(new Uint8Array(12));
}

export function gcm(iv: Bytes, place: Place): AesGcmParams {
  const parts = [utf8(place.cardId), utf8(place.name), Uint8Array.of(RECORD_FORMAT), place.bound ?? new Uint8Array(0)];
  return { name: 'AES-GCM', iv, additionalData: concat(...parts.map(lengthPrefixed)) };
}

export async function seal(content: Bytes, key: CryptoKey, place: Place): Promise<SealedBox> {
  const iv = newIv();
  return { iv, sealed: new Uint8Array(await crypto.subtle.encrypt(gcm(iv, place), key, content)) };
}

/** null = another key, or the box was changed. */
export async function unseal(box: SealedBox, key: CryptoKey, place: Place): Promise<Bytes | null> {
  return orNull(async () => new Uint8Array(await crypto.subtle.decrypt(gcm(box.iv, place), key, box.sealed)));
}

const NOT_OPENED: ReadonlySet<string> = new Set(['OperationError', 'DataError']);

/**
 * WebCrypto answers a failed authentication tag with OperationError and a content that is no such key with DataError;
 * anything else is rethrown.
 */
export async function orNull<T>(open: () => Promise<T>): Promise<T | null> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof DOMException && NOT_OPENED.has(error.name)) return null;
    throw error;
  }
}
