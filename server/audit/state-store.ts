import type { Audited } from '../../shared/audited.ts';
import type { AuditFacts, FoundWaiting } from './audit-store.ts';

/** What the tables hold in a state that the log tells of. `authority`: a certificate as the CA knows it. */
export const STATED_THINGS = ['person', 'credential', 'certificate', 'authority', 'process'] as const;
export type StatedThing = (typeof STATED_THINGS)[number];

/** A thing as its table has it. */
export interface StatedRow {
  /** What pages sort by. */
  readonly key: string;
  /** What entries about it say. */
  readonly about: string;
  /** Of a person: role and state. */
  readonly state: string;
  /** Of a certificate of the CA. */
  readonly listing: Listing | null;
}

/** What a revocation list of now is made of. */
export interface Listing {
  /** ISO 8601, as everywhere here. */
  readonly notAfter: string;
  readonly revokedAt: string | null;
  readonly reason: string | null;
  readonly listedFrom: number | null;
  /** The revocation sequence that the list covers. */
  readonly covered: number;
  /** The end in what was signed; null = it was not looked at, as it is valid, or it cannot be read. */
  readonly ends: string | null;
}

/** What an entry says of a thing. */
export interface Word {
  /** null = it waits for its place. */
  readonly sequence: number | null;
  readonly at: Date;
  readonly what: Audited;
  readonly facts: AuditFacts;
}

/** The newest of the entries that say in which state a thing is. */
export interface LastWord extends Word {
  /** The oldest of them; null = none has its place yet. */
  readonly first: (Word & { readonly sequence: number }) | null;
}

export interface StateStore {
  /** Those whose key comes after `after`, by key. */
  page(thing: StatedThing, after: string, limit: number): Promise<StatedRow[]>;
  /** By what they are about; of things that no entry of these events is about there is nothing. What waits is not looked at. */
  lastWords(abouts: readonly string[], events: readonly Audited[]): Promise<Map<string, LastWord>>;
  /** What waits for its place in the log and is about these, in the order in which it gets it. */
  waiting(abouts: readonly string[], events: readonly Audited[]): Promise<FoundWaiting[]>;
  /** How many there are. */
  count(thing: StatedThing): Promise<number>;
}
