import { AppError } from '../../../shared/errors.ts';
import type { Ca, OfflineAuthority } from '../ca.ts';
import type { IssuerName, StoredCrl } from '../ca-store.ts';
import { type Crl, type CrlStore, makeCrl } from './make-crl.ts';
import { isInTime, nextCrl } from './next-crl.ts';

/** Each lost race means that another server has just made a newer list, so a few attempts are plenty. */
const MOST_TRIES = 10;
/** Making a list with this many entries takes too long to do it for every revocation. */
const LARGE = 10_000;
/** A large list is not made again for this long. */
const LARGE_RESTS_MS = 60_000;
/** It is served for this long while a newer one is being made: the longest that a revocation waits. */
const LARGE_LASTS_MS = 5 * 60_000;

interface Shelf {
  /** The newest list; the database decides whether it still is. */
  newest: Crl | null;
  /** The list that is being made. */
  making: Promise<Crl> | null;
}

const shelves = new WeakMap<CrlStore, Record<IssuerName, Shelf>>();

/**
 * The revocation list of an issuer; has at least half of its validity left, unless it is large. Covers every revocation
 * that was committed before the call; one of more than 10,000 entries every one that was committed five minutes before
 * it. Makes, numbers and stores a new one if the last does not; one at a time, however many callers ask. Of several
 * servers that do so at once one wins and the others return its list.
 */
export async function currentCrl(ca: Ca, issuer: IssuerName, store: CrlStore, now: Date): Promise<Crl> {
  const shelf = shelfOf(store, issuer);
  const { last, sequence } = await readLast(issuer, store);
  const isGood = (crl: Crl) => crl.sequence >= sequence && isInTime(crl, now);
  const known = shelf.newest;
  if (known !== null && known.number === last?.number && isGood(known)) return known;
  if (known !== null && isLargeSince(known, LARGE_RESTS_MS, now)) return known;
  const next = makeAlone(ca, issuer, store, now);
  if (known !== null && isLargeSince(known, LARGE_LASTS_MS, now)) {
    // Callers that come when this one has become too old get the failure.
    next.catch(() => {});
    return known;
  }
  const made = await next;
  // Started for another caller, before a revocation that this call has to cover: the next one covers it.
  return isGood(made) ? made : makeAlone(ca, issuer, store, now);
}

function shelfOf(store: CrlStore, issuer: IssuerName): Shelf {
  const known = shelves.get(store) ?? {
    root: { newest: null, making: null },
    issuing: { newest: null, making: null },
  };
  shelves.set(store, known);
  return known[issuer];
}

/** Large, valid, and recently made. */
function isLargeSince(crl: StoredCrl, age: number, now: Date): boolean {
  return crl.entries > LARGE && isInTime(crl, now) && now.getTime() < crl.madeAt.getTime() + age;
}

function makeAlone(ca: Ca, issuer: IssuerName, store: CrlStore, now: Date): Promise<Crl> {
  const shelf = shelfOf(store, issuer);
  shelf.making ??= lastOrNext(ca, issuer, store, now)
    .then((made) => {
      shelf.newest = made;
      return made;
    })
    .finally(() => {
      shelf.making = null;
    });
  return shelf.making;
}

/** The last list if it is good enough, else a new one. */
async function lastOrNext(ca: Ca, issuer: IssuerName, store: CrlStore, now: Date): Promise<Crl> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { last, sequence } = await readLast(issuer, store);
    if (last !== null && willDo(last, sequence, now)) {
      const { newest } = shelfOf(store, issuer);
      if (newest?.number === last.number) return newest;
      const same = await makeCrl(ca[issuer], last, store, last.signature);
      if (same !== null) return same;
    }
    const authority = ca[issuer];
    if (authority.privateKey === null) return offlineList(authority, last, store, now);
    const made = await makeCrl(authority, nextCrl(issuer, last, sequence, now), store);
    if (made === null) throw new TypeError('A new list has no signature to fit');
    const { der: _, ...kept } = made;
    if (await store.transaction(({ ca: stored }) => stored.insertCrl(kept))) return made;
  }
  throw new Error(`No revocation list of the ${issuer} CA could be stored: others were always first`);
}

/** The last list of an authority whose key is offline, as long as it is valid. Throws AppError `crl_unavailable`. */
async function offlineList(
  authority: OfflineAuthority,
  last: StoredCrl | null,
  store: CrlStore,
  now: Date,
): Promise<Crl> {
  const lives = last !== null && last.thisUpdate <= now && now < last.nextUpdate;
  const same = lives ? await makeCrl(authority, last, store, last.signature) : null;
  if (same !== null) return same;
  throw new AppError(
    'crl_unavailable',
    'The key that signs it is kept offline, and the last list has ended. An operator has to start the server once with that key.',
  );
}

function willDo(last: StoredCrl, sequence: number, now: Date): boolean {
  return isLargeSince(last, LARGE_RESTS_MS, now) || (last.sequence >= sequence && isInTime(last, now));
}

async function readLast(
  issuer: IssuerName,
  store: CrlStore,
): Promise<{ readonly last: StoredCrl | null; readonly sequence: number }> {
  return store.transaction(async ({ ca }) => ({
    last: await ca.latestCrl(issuer),
    sequence: issuer === 'root' ? 0 : await ca.revocationSequence(),
  }));
}
