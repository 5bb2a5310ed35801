import type { Ca } from '../ca.ts';
import type { IssuerName } from '../ca-store.ts';
import { makeCrl } from '../status/make-crl.ts';
import { type CaSurroundings, openCa } from './open-ca.ts';
import { type CaStores, fingerprintOf, hasNoCa, type RecalledCa } from './recall-ca.ts';
import { wasSignedBy } from './was-signed-by.ts';

/** Making a CA takes a second: a server that claimed a database this long ago without making one will not return. */
const CLAIM_MS = 600_000;
const AUTHORITIES = ['root', 'issuing'] as const satisfies readonly IssuerName[];

export interface KnownCaSurroundings extends Omit<CaSurroundings, 'known' | 'beforeMaking'> {
  readonly store: { transaction<T>(work: (stores: CaStores) => Promise<T>): Promise<T> };
  /** What the database knew when the key folder was opened. */
  readonly recalled: RecalledCa;
  /** Identifies the key folder; copies of one folder have the same. */
  readonly keyFolder: string;
  /** Throws Error with a sentence for the operator when something has to be decided before a CA is made. */
  readonly judgeMaking: () => void;
}

/**
 * Opens the CA that the database belongs to. Makes one only if the database has none, and ties the database to it
 * permanently; of several servers that start at once on an empty database, one makes it. A database from before this
 * was recorded is tied to the CA that signed its content. Throws Error with a sentence for the operator otherwise.
 */
export async function openKnownCa(surroundings: KnownCaSurroundings): Promise<Ca> {
  const { store, recalled, keyFolder, clock, judgeMaking } = surroundings;
  const claim = async ({ authorities }: Pick<CaStores, 'authorities'>): Promise<void> => {
    const now = clock();
    const owner = await authorities.claim(keyFolder, now, new Date(now.getTime() - CLAIM_MS));
    if (owner !== keyFolder) throw otherKeyFolder();
  };
  if (recalled.authorities.size > 0 && recalled.keyFolder !== keyFolder) throw otherKeyFolder();
  const ca = await openCa({
    ...surroundings,
    known: recalled.authorities,
    async beforeMaking(name) {
      if (!hasNoCa(recalled)) {
        throw new Error(
          `The database holds what a CA signed, and its key ${name}.pem is missing from the key folder: bring it back from a backup`,
        );
      }
      judgeMaking();
      await store.transaction(claim);
    },
  });
  if (recalled.authorities.size > 0) return ca;

  for (const name of AUTHORITIES) {
    if (
      recalled.signed[name].some((signed) => !wasSignedBy(ca[name], signed)) ||
      !(await madeList(ca, name, surroundings))
    ) {
      throw new Error(
        `The ${name} CA in the key folder (SHA-256 ${fingerprintOf(ca[name].certificate)}) did not sign what is in the database: bring the key folder of the CA that did, or set another database`,
      );
    }
  }
  const kept = await store.transaction(async ({ authorities }) => {
    await claim({ authorities });
    for (const issuer of AUTHORITIES) {
      const { certificate } = ca[issuer];
      await authorities.remember({
        issuer,
        certificate,
        fingerprint: fingerprintOf(certificate),
        rememberedAt: clock(),
      });
    }
    return authorities.all();
  });
  for (const { issuer, fingerprint } of kept) {
    if (fingerprint !== fingerprintOf(ca[issuer].certificate)) throw otherKeyFolder();
  }
  return ca;
}

/**
 * Only the root's list, which is empty: the entries of the other may have changed since, and the root issued the other.
 */
async function madeList(ca: Ca, name: IssuerName, { recalled, store }: KnownCaSurroundings): Promise<boolean> {
  const list = recalled.lists[name];
  if (name !== 'root' || list === null || list.signature.length === 0) return true;
  return (await makeCrl(ca.root, list, store, list.signature)) !== null;
}

function otherKeyFolder(): Error {
  return new Error(
    'The database belongs to another key folder, or another server is just making its CA: bring that key folder (a copy of DATA_DIR/keys), or set another database',
  );
}
