import type { IssuerName, StoredCrl } from '../ca-store.ts';

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
const VALIDITY_MS: Readonly<Record<IssuerName, number>> = { root: 180 * DAY_MS, issuing: 7 * DAY_MS };
/** A list must not look future-dated to a computer whose clock is a little slow; as for certificates. */
const BACKDATED_MS = 60_000;

/** A list before its entries are read: its stored fields, without those that come from reading and signing. */
export type CrlHead = Omit<StoredCrl, 'entries' | 'signature'>;

/**
 * The list that follows `last`. Times are whole seconds, and thisUpdate is later than that of the previous list if the
 * clock allows. Entries stay for one whole list beyond their expiry, and until one list was made after it (RFC 5280
 * §3.3).
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
 * Whether a list can be served at `now`: it is not from the future, and has half of its validity left. Everybody
 * refuses a list from the future, and it lacks the entries that expire before then.
 */
export function isInTime({ issuer, thisUpdate, madeAt }: CrlHead, now: Date): boolean {
  return thisUpdate <= now && now.getTime() < madeAt.getTime() + VALIDITY_MS[issuer] / 2;
}
