import { createHash } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';
import type { AuthorityStore } from '../authority-store.ts';
import type { CaStore, IssuerName, StoredCrl } from '../ca-store.ts';

/** What a database knows of its CA. */
export interface RecalledCa {
  /** The certificates of its authorities, DER. Empty in a database from before they were recorded, and in a new one. */
  readonly authorities: ReadonlyMap<IssuerName, Bytes>;
  /** null = it belongs to no key folder yet. */
  readonly keyFolder: string | null;
  /** The newest things that each has signed, DER; read only if the authorities are not known. */
  readonly signed: Readonly<Record<IssuerName, readonly Uint8Array[]>>;
  /** The records of the newest lists; as `signed`. */
  readonly lists: Readonly<Record<IssuerName, StoredCrl | null>>;
}

/** The two stores with records of the CA. */
export interface CaStores {
  readonly authorities: AuthorityStore;
  readonly ca: CaStore;
}

/** Reads which CA the database belongs to. */
export async function recallCa({ authorities, ca }: CaStores): Promise<RecalledCa> {
  const known = new Map(
    (await authorities.all()).map(({ issuer, certificate }) => [issuer, new Uint8Array(certificate)]),
  );
  const keyFolder = await authorities.keyFolder();
  if (known.size > 0) {
    return {
      authorities: known,
      keyFolder,
      signed: { root: [], issuing: [] },
      lists: { root: null, issuing: null },
    };
  }
  const newest = await authorities.newestCertificate();
  const lists = { root: await ca.latestCrl('root'), issuing: await ca.latestCrl('issuing') };
  const isThere = (der: Uint8Array | null) => der !== null;
  return {
    authorities: known,
    keyFolder,
    lists,
    signed: {
      root: [await ca.olderCrl('root')].filter(isThere),
      issuing: [newest, await ca.olderCrl('issuing')].filter(isThere),
    },
  };
}

/** True if a CA may be made: none is known, and nothing was ever signed. */
export function hasNoCa({ authorities, signed, lists }: RecalledCa): boolean {
  const nothingSigned = signed.root.length + signed.issuing.length === 0;
  return authorities.size === 0 && nothingSigned && lists.root === null && lists.issuing === null;
}

/** SHA-256 of a certificate, hex: how people and the database tell authorities apart. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex');
}
