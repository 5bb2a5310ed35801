import { EVENT_DEFINITIONS, NAMED_SUBJECTS } from '../../../shared/security-events.ts';
import { appendEntries } from '../../audit/append-entries.ts';
import type { AuditSeal } from '../../audit/audit-seal.ts';
import type { AuditHead, AuditStore, TakenWaiting } from '../../audit/audit-store.ts';
import { boundEntries, MOST_BOUNDED, WINDOW_MINUTES } from '../../audit/bound-entries.ts';
import { currentCall } from '../../audit/caller.ts';
import { type Emit, type SecurityEvent, toEvent, waitingEventOf } from '../../audit/security-event.ts';
import { UNPROVEN } from '../../audit/waiting-proof.ts';
import type { Isolation, Store, Stores } from '../../processes/engine/store.ts';
import { WantsToWrite } from '../../processes/engine/wants-to-write.ts';
import { waitingLine } from './waiting-line.ts';

/** A transaction that only reads has no events. */
const UNTOLD: Stores['events'] = {
  emit() {
    throw new WantsToWrite('an event in work that only reads');
  },
};

/** How many entries get their places in one run. */
const MOST_AT_ONCE = 500;

export interface KeptEvents {
  /** null = entries get no seal, and waiting entries no proof. */
  readonly seal: Pick<AuditSeal, 'seal' | 'waiting'> | null;
  /** Called for each entry once it is committed. */
  readonly onEntry: (head: AuditHead) => void;
  /** Called for each event once its change is committed. Absent = nothing is called. */
  readonly onEvent?: (event: SecurityEvent) => void;
  /**
   * Called when waiting entries could not get their places: they keep waiting, and the next ones take them along.
   * Absent = nothing is called.
   */
  readonly onTrouble?: (error: unknown) => void;
  /**
   * Called once for each waiting entry that no server of ours wrote, or that was in the log already: it stays where it
   * is.
   */
  readonly onForeign?: (where: TakenWaiting['aside'][number]) => void;
}

/**
 * The store below, which only knows tables. Never one that keeps events itself: nested, the inner one would, when it
 * closes, give places to entries that wait for the outer one's seal, here or on another server.
 */
export interface PlainStore extends Omit<Store, 'transaction' | 'read' | 'look' | 'tell' | 'settle'> {
  readonly tell?: never;
  transaction<T>(work: (stores: Omit<Stores, 'events'>) => Promise<T>, isolation?: Isolation): Promise<T>;
  read<T>(work: (stores: Omit<Stores, 'events'>) => Promise<T>): Promise<T>;
  look<T>(work: (stores: Omit<Stores, 'events'>) => Promise<T>): Promise<T>;
}

/**
 * `store`, whose transactions can record security events. Events that leave entries are appended to the audit log
 * together, as the last thing of their transaction: the head of the log is read late and held briefly. Where
 * transactions run side by side, all of them would want the one head and most would have to run again: there entries
 * are kept with their event and get their places a moment after the commit, as many as wait at once. Entries are sealed
 * as they are written; waiting entries prove from the start that a server of ours wrote them, since whatever gets a
 * place gets a seal.
 */
export function keepEvents(store: PlainStore, kept: KeptEvents): Store {
  const { seal, onEntry, onEvent, onTrouble, onForeign } = kept;
  const proof = seal?.waiting ?? UNPROVEN;
  const bound = boundEntries();
  const { inLine } = store;

  function tellOf(events: readonly SecurityEvent[]): void {
    for (const event of events) {
      currentCall()?.told.add(event.event);
      onEvent?.(event);
    }
  }

  /** Seals what is inserted, and records it in `heads`. */
  function sealing({ insert }: Pick<AuditStore, 'insert'>, heads: AuditHead[]): AuditStore['insert'] {
    return async (entries) => {
      const sealed = seal === null ? entries : entries.map((entry) => ({ ...entry, seal: seal.seal(entry.hash) }));
      const inserted = await insert(sealed);
      if (inserted) heads.push(...entries.map(({ sequence, at, hash }) => ({ sequence, at, hash })));
      return inserted;
    };
  }

  const line = waitingLine(async () => {
    if (inLine === null) return false;
    const { heads, events, aside } = await inLine(async (audit) => {
      const heads: AuditHead[] = [];
      const { events, aside } = await audit.takeWaiting(MOST_AT_ONCE, proof.isProven);
      const newest = events.at(-1);
      const places = { head: () => audit.head(), insert: sealing(audit, heads) };
      if (newest !== undefined) await appendEntries(events, places, newest.at);
      return { heads, events, aside };
    });
    for (const head of heads) onEntry(head);
    for (const where of aside) onForeign?.(where);
    return events.length + aside.length === MOST_AT_ONCE;
  });

  async function run<T>(
    work: (stores: Stores, keep: (event: SecurityEvent) => void) => Promise<T>,
    isolation?: Isolation,
  ): Promise<T> {
    let events: SecurityEvent[] = [];
    let heads: AuditHead[] = [];
    const result = await store.transaction(async (stores) => {
      [events, heads] = [[], []]; // an earlier attempt may have been rolled back
      const audit = { ...stores.audit, insert: sealing(stores.audit, heads) };
      const keep = (event: SecurityEvent) => void events.push(event);
      const emit: Emit<void> = (told, at) => keep(toEvent(told, at));
      const done = await work({ ...stores, audit, events: { emit } }, keep);
      const entries = events.filter(({ event }) => EVENT_DEFINITIONS[event].entry !== 'never');
      const last = entries.at(-1);
      if (last !== undefined && inLine === null) await appendEntries(entries.map(waitingEventOf), audit, last.at);
      if (last !== undefined && inLine !== null) await audit.wait(entries.map(waitingEventOf), proof.prove);
      return done;
    }, isolation);
    tellOf(events);
    if (inLine !== null && events.length > 0) line.soon((error) => onTrouble?.(error));
    for (const head of heads) onEntry(head);
    return result;
  }

  const tell: Store['tell'] = async (told, at, key = told.about) => {
    const event = toEvent(told, at);
    const { entry } = EVENT_DEFINITIONS[event.event];
    const bounded = entry === 'bounded' ? bound(`${event.event} ${key}`, event) : null;
    const counted = bounded === null ? event : { ...event, facts: { ...event.facts, times: bounded.times } };
    if (entry === 'never' || bounded?.entry === false) return tellOf([counted]);
    await run(async ({ events }, keep) => {
      keep(counted);
      if (bounded?.entry !== true || !bounded.last) return;
      const facts = { entries: MOST_BOUNDED, minutes: WINDOW_MINUTES };
      events.emit({ event: 'entries.dropped', about: NAMED_SUBJECTS.log, by: null, network: null, facts }, at);
    });
  };

  const close = async () => {
    await line.settle().catch((error) => onTrouble?.(error)); // entries that fail are left to the next server
    await store.close();
  };
  const settle = () => (inLine === null ? Promise.resolve() : line.settle());
  return {
    ...{ ...store, tell, settle, close },
    transaction: (work, isolation) => run(work, isolation),
    read: (work) => store.read((stores) => work({ ...stores, events: UNTOLD })),
    look: (work) => store.look((stores) => work({ ...stores, events: UNTOLD })),
  };
}
