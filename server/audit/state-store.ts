import type { StatedThing } from '../../shared/audit-fault.ts';
import type { Audited } from '../../shared/audited.ts';
import type { AuditFacts, FoundWaiting } from './audit-store.ts';

/** A thing as its table has it. */
export interface StatedRow {
  /** The key that pages sort by. */
  readonly key: string;
  /** Its name in entries. */
  readonly about: string;
  /** Of a person: role and state. */
  readonly state: string;
  /** Of a certificate of the CA. */
  readonly listing: Listing | null;
}

/** The input of a revocation list made now. */
export interface Listing {
  /** ISO 8601, as everywhere here. */
  readonly notAfter: string;
  readonly revokedAt: string | null;
  readonly reason: string | null;
  readonly listedFrom: number | null;
  /** The revocation sequence that the list covers. */
  readonly covered: number;
  /** When the signed certificate expires; null = not looked at, because it is valid, or unreadable. */
  readonly ends: string | null;
}

/** What an entry says about a thing. */
export interface StateEntry {
  /** null = it waits for its place. */
  readonly sequence: number | null;
  readonly at: Date;
  readonly what: Audited;
  readonly facts: AuditFacts;
}

/** The newest of the entries that set the state of a thing. */
export interface LastEntry extends StateEntry {
  /** The oldest of them; null = none has its place yet. */
  readonly first: (StateEntry & { readonly sequence: number }) | null;
}

export interface StateStore {
  /** Those whose key comes after `after`, by key. */
  page(thing: StatedThing, after: string, limit: number): Promise<StatedRow[]>;
  /**
   * By the name of the thing; things without an entry of these events are absent. Waiting entries are not looked at.
   */
  lastEntries(abouts: readonly string[], events: readonly Audited[]): Promise<Map<string, LastEntry>>;
  /** Waiting entries about these things, in the order in which they get their places. */
  waiting(abouts: readonly string[], events: readonly Audited[]): Promise<FoundWaiting[]>;
  /** How many there are. */
  count(thing: StatedThing): Promise<number>;
}
