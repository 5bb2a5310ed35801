import type { IssuerName, StoredCrl } from '../ca-store.ts';

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
const VALIDITY_MS: Readonly<Record<IssuerName, number>> = { root: 180 * DAY_MS, issuing: 7 * DAY_MS };
/** A list must not look future-dated to a computer whose clock is a little slow; as certificates. */
const BACKDATED_MS = 60_000;

/** A list before its entries are read: what is kept of it, without what comes of reading and signing. */
export type CrlHead = Omit<StoredCrl, 'entries' | 'signature'>;

/**
 * The list that follows `last`. Times are whole seconds, and thisUpdate is later than that of the list before where the
 * clock lets it. Entries stay for one whole list beyond their end, and until one list was made after it (RFC 5280 §3.3).
 */
export function nextCrl(issuer: IssuerName, last: StoredCrl | null, sequence: number, now: Date): CrlHead {
  const validity = VALIDITY_MS[issuer];
  const at = Math.floor(now.getTime() / SECOND_MS) * SECOND_MS;
  const before = last === null || last.thisUpdate.getTime() > at ? Number.NEGATIVE_INFINITY : last.thisUpdate.getTime();
  const thisUpdate = Math.min(at, Math.max(at - BACKDATED_MS, before + SECOND_MS));
  return {
    issuer,
    number: (last?.number ?? 0) + 1,
    sequence,
    thisUpdate: new Date(thisUpdate),
    nextUpdate: new Date(at + validity),
    madeAt: now,
    endedBy: new Date(last === null ? 0 : Math.min(thisUpdate - validity, last.thisUpdate.getTime())),
  };
}

/**
 * Whether a list can be given out at `now`: it does not come from a later clock, and has half of its life left. A list
 * of the future is refused by everybody, and lacks what will have ended by then.
 */
export function isInTime({ issuer, thisUpdate, madeAt }: CrlHead, now: Date): boolean {
  return thisUpdate <= now && now.getTime() < madeAt.getTime() + VALIDITY_MS[issuer] / 2;
}
