import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Bytes } from '../../../shared/bytes.ts';
import type { Authority, OfflineAuthority } from '../ca.ts';
import type { CaStore, StoredCrl } from '../ca-store.ts';
import { signLarge } from '../sign-large.ts';
import { encodeRevoked } from './encode-revoked.ts';
import { encodeTbsCertList } from './encode-tbs-cert-list.ts';
import type { CrlHead } from './next-crl.ts';

/** The part of the database that revocation lists need. */
export interface CrlStore {
  transaction<T>(work: (stores: { readonly ca: CaStore }) => Promise<T>): Promise<T>;
}

/** A complete list. Compared by identity: the same list is the same object. */
export interface Crl extends StoredCrl {
  readonly der: Bytes;
}

/** Entries per transaction: a few milliseconds of work, whether they are listed or have expired. */
const PAGE = 500;

/**
 * Makes the list, in pieces between which other work gets a turn. Includes everything revoked up to its sequence. With
 * `signature`, which needs no key, reproduces the list it belongs to: null when the entries have changed since and it
 * no longer fits.
 */
export async function makeCrl(
  issuer: Authority | OfflineAuthority,
  head: CrlHead,
  store: CrlStore,
  signature: Uint8Array | null = null,
): Promise<Crl | null> {
  const { parts, entries } = issuer.name === 'root' ? NOTHING : await readEntries(head, store);
  const signed = await signLarge({
    signer: issuer,
    parts: encodeTbsCertList(issuer, head, parts),
    signature: signature === null ? null : new Uint8Array(signature),
  });
  return signed === null ? null : { ...head, entries, ...signed };
}

/** Nothing issued by the root is ever revoked here. */
const NOTHING = { parts: [], entries: 0 };

/** Page by page, each in a transaction of its own: later revocations have a later sequence. */
async function readEntries(
  { sequence, endedBy, madeAt }: CrlHead,
  store: CrlStore,
): Promise<{ parts: Bytes[]; entries: number }> {
  const parts: Bytes[] = [];
  let entries = 0;
  for (let after = ''; ; ) {
    const page = await store.transaction(({ ca }) => ca.revokedAfter(after, PAGE));
    const listed = page.filter((entry) => entry.listedFrom <= sequence && entry.notAfter > endedBy);
    if (listed.length > 0) parts.push(encodeRevoked(listed, madeAt));
    entries += listed.length;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return { parts, entries };
    after = last.serialNumber;
    await othersFirst();
  }
}
