import { AppError } from '../../shared/errors.ts';
import type { Ca } from './ca.ts';
import type { CaStore, IssuerName, StoredCrl } from './ca-store.ts';
import { encodeTbsCertList } from './encode-crl.ts';
import { signDer } from './sign-der.ts';

/** The database, as far as revocation lists need it. */
export interface CrlStore {
  transaction<T>(work: (stores: { readonly ca: CaStore }) => Promise<T>): Promise<T>;
}

const DAY_MS = 86_400_000;
const VALIDITY_DAYS: Readonly<Record<IssuerName, number>> = { root: 180, issuing: 7 };
/** Each lost race means that another server has just made a newer list, so a few are plenty. */
const MOST_TRIES = 10;

/** The newest list of each issuer in each database; it only saves reading, the database decides. */
const newest = new WeakMap<CrlStore, Map<IssuerName, StoredCrl>>();

/**
 * The revocation list of an issuer, DER: covers every revocation that was committed before the call, and has at least
 * half of its validity left. Makes, numbers and stores a new one when the last does not; of several servers that do so
 * at once one wins and the others give its list. Nothing issued by the root is ever revoked here, so its list is empty.
 */
export async function currentCrl(ca: Ca, issuer: IssuerName, store: CrlStore, now: Date): Promise<Uint8Array> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const sequence = await coveredSequence(issuer, store);
    const cached = newest.get(store)?.get(issuer);
    if (cached !== undefined && isCurrent(cached, sequence, now)) return cached.der;
    const { crl, isNew } = await lastOrNext(ca, issuer, store, now);
    if (isNew && !(await store.transaction(({ ca: stored }) => stored.insertCrl(crl)))) continue;
    remember(store, crl);
    return crl.der;
  }
  throw new Error(`No revocation list of the ${issuer} CA could be stored: others were always first`);
}

async function coveredSequence(issuer: IssuerName, store: CrlStore): Promise<number> {
  return issuer === 'root' ? 0 : store.transaction(({ ca }) => ca.revocationSequence());
}

/** Signs outside the transaction, which may be run twice. */
async function lastOrNext(
  ca: Ca,
  issuer: IssuerName,
  store: CrlStore,
  now: Date,
): Promise<{ crl: StoredCrl; isNew: boolean }> {
  const { last, sequence, revoked } = await store.transaction(async ({ ca: stored }) => {
    const last = await stored.latestCrl(issuer);
    const sequence = issuer === 'root' ? 0 : await stored.revocationSequence();
    const isEnough = issuer === 'root' || (last !== null && isCurrent(last, sequence, now));
    return { last, sequence, revoked: isEnough ? [] : await stored.revoked(now) };
  });
  if (last !== null && isCurrent(last, sequence, now)) return { crl: last, isNew: false };
  const authority = ca[issuer];
  if (authority.privateKey === null) return { crl: offlineList(last, now), isNew: false };
  const number = (last?.number ?? 0) + 1;
  const nextUpdate = new Date(now.getTime() + VALIDITY_DAYS[issuer] * DAY_MS);
  const tbs = encodeTbsCertList(authority, { number, thisUpdate: now, nextUpdate, revoked });
  const der = await signDer(authority, tbs);
  return { crl: { issuer, number, sequence, thisUpdate: now, nextUpdate, der }, isNew: true };
}

/** The last list of an authority whose key is offline, as long as it lives. Throws AppError `crl_unavailable`. */
function offlineList(last: StoredCrl | null, now: Date): StoredCrl {
  if (last !== null && last.thisUpdate <= now && now < last.nextUpdate) return last;
  throw new AppError(
    'crl_unavailable',
    'The key that signs it is kept offline, and the last list has ended. An operator has to start the server once with that key.',
  );
}

function isCurrent(crl: StoredCrl, sequence: number, now: Date): boolean {
  const halfTime = (crl.thisUpdate.getTime() + crl.nextUpdate.getTime()) / 2;
  return crl.sequence >= sequence && now.getTime() < halfTime;
}

function remember(store: CrlStore, crl: StoredCrl): void {
  const known = newest.get(store) ?? new Map<IssuerName, StoredCrl>();
  newest.set(store, known);
  if ((known.get(crl.issuer)?.number ?? 0) < crl.number) known.set(crl.issuer, crl);
}
