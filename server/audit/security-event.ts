import { LONGEST_KEPT } from '../../shared/options/kept-faults.ts';
import { EVENT_DEFINITIONS, type FactsOf, type SecurityEventName } from '../../shared/security-events.ts';
import type { AuditFacts, WaitingEvent } from './audit-store.ts';
import { currentCall } from './caller.ts';

type Fact = AuditFacts[string];

/** An event as its caller describes it. Absent `by` and `network` are those of the current call. */
export type Told<N extends SecurityEventName = SecurityEventName> = {
  readonly event: N;
  /** As the table's `about` requires: an id, a serial number, a name. */
  readonly about: string;
  /** Person who did it; null = the server, or an unknown person. */
  readonly by?: string | null;
  /** Owner of the thing, where `about` does not say so. */
  readonly person?: string | null;
  readonly network?: string | null;
  readonly reason?: string | null;
  /** Of the order that it belongs to. */
  readonly reference?: string | null;
} & ([FactsOf<N>] extends [never]
  ? { readonly facts?: never }
  : { readonly facts: Readonly<Record<FactsOf<N>, Fact>> });

/** Takes any event of the table with exactly its own facts. */
export type Emit<R> = <N extends SecurityEventName>(told: Told<N>, at: Date) => R;

/** An event as it is recorded. */
export interface SecurityEvent {
  readonly event: SecurityEventName;
  readonly at: Date;
  readonly by: string | null;
  readonly about: string;
  /** Owner of the thing; null = nobody, or `about` says it. */
  readonly person: string | null;
  readonly network: string | null;
  readonly reason: string | null;
  readonly reference: string | null;
  readonly facts: AuditFacts;
}

/** The fields of a log line, without its time. */
type Line = Omit<SecurityEvent, 'at'>;

/** UTF-16 code units of a text in an event: text from outside is kept short. */
const LONGEST_TEXT = 256;
/** Data that is shortened where it is made: a part of it could not be parsed. */
const LONGEST_DATA: Readonly<Record<string, number>> = { faults: LONGEST_KEPT };

export function toEvent<N extends SecurityEventName>(told: Told<N>, at: Date): SecurityEvent {
  const call = currentCall();
  const { event, about, person = null, reason = null, reference = null } = told;
  const facts: Readonly<Record<string, Fact>> = told.facts ?? {};
  return {
    event,
    at,
    reference,
    by: told.by === undefined ? (call?.by ?? null) : told.by,
    about: plain(about),
    person: person === about ? null : person,
    network: told.network === undefined ? (call?.network ?? null) : told.network,
    reason: reason === null ? null : plain(reason),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        typeof fact === 'string' ? plain(fact, LONGEST_DATA[name]) : fact,
      ]),
    ),
  };
}

function plain(text: string, longest = LONGEST_TEXT): string {
  return text.slice(0, longest).toWellFormed();
}

/** The facts of an event's entry: everything beside who, what and about that is known. */
function knownFacts({ person, network, reason, reference, facts }: Line): AuditFacts {
  const more = Object.entries({ person, network, reason, reference }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(more), ...facts };
}

export function waitingEventOf(event: SecurityEvent): WaitingEvent {
  return { at: event.at, by: event.by, what: event.event, about: event.about, facts: knownFacts(event) };
}

/** The log line: its level and its fields. */
export function lineOf(event: Line): {
  readonly level: 'info' | 'warn';
  readonly facts: Readonly<Record<string, unknown>>;
} {
  const by = event.by === null ? {} : { by: event.by };
  const facts = { event: event.event, about: event.about, ...by, ...knownFacts(event) };
  return { level: EVENT_DEFINITIONS[event.event].level, facts };
}
