import { setImmediate } from 'node:timers/promises';
import { STATED_THINGS, type StatedThing } from '../../shared/audit-fault.ts';
import { AUDITED, type Audited } from '../../shared/audited.ts';
import { EVENT_DEFINITIONS } from '../../shared/security-events.ts';
import { judgeListing } from './judge-listing.ts';
import type { LastEntry, StatedRow } from './state-store.ts';
import type { CrossCheck, Finding } from './verify-chain.ts';

/** How many things are checked before other work gets a turn: about 15 ms. */
const BATCH = 200;
/** A reader without a transaction may see a thing change between two reads. */
const MOST_READINGS = 3;

/** Some things of one kind, with the last entry about each. */
export interface StatedPart {
  readonly rows: readonly StatedRow[];
  readonly entries: ReadonlyMap<string, LastEntry>;
}

export type ReadStates = (
  thing: StatedThing,
  events: readonly Audited[],
  after: string,
  limit: number,
) => Promise<StatedPart>;

/** States that need no entry: nothing has come of these things yet. */
const SILENT: Readonly<Record<StatedThing, readonly string[]>> = {
  person: [],
  credential: ['registered'],
  certificate: [],
  authority: ['intended'],
  process: ['off'],
};

/**
 * The events that create a thing; each thing has one. Processes have none: without a row a process is as it was
 * declared.
 */
const CREATIONS: Readonly<Record<StatedThing, readonly Audited[]>> = {
  person: ['person.created', 'admin.created'],
  credential: ['credential.active'],
  certificate: ['certificate.issued'],
  authority: ['certificate.issued'],
  process: [],
};

/**
 * Compares roles, states, switches and the CA's records with the last audit entry about each: changing a table behind
 * the server's back changes no entry. The tables are read in pages, by key, after the chain was verified.
 */
export function stateCrossCheck(read: ReadStates): CrossCheck {
  const created = new Map<Audited, number>();
  let begun: Readonly<Record<string, unknown>> = {};
  let newest = 0;
  return {
    async entry({ sequence, what, facts }) {
      newest = sequence;
      created.set(what, (created.get(what) ?? 0) + 1);
      if (what === 'audit.begun') begun = facts;
      return null;
    },
    async end() {
      for (const thing of STATED_THINGS) {
        const creations = CREATIONS[thing].reduce((sum, what) => sum + (created.get(what) ?? 0), 0);
        const finding = await judge(thing, read, { creations, newest, before: numberOf(begun[thing]) });
        if (finding !== null) return finding;
      }
      return null;
    },
  };
}

interface Expected {
  /** Counts the creations of this kind in the log, up to `newest`. */
  readonly creations: number;
  readonly newest: number;
  /** Counts things from before their states were recorded. */
  readonly before: number;
}

async function judge(thing: StatedThing, read: ReadStates, expected: Expected): Promise<Finding | null> {
  const events = eventsOf(thing);
  let [seen, silent, after] = [0, 0, ''];
  for (;;) {
    const { rows, entries, wrong } = await settled(thing, () => read(thing, events, after, BATCH));
    for (const { about, state } of rows) {
      const entry = entries.get(about);
      if (entry === undefined && !SILENT[thing].includes(state)) silent += 1;
      if (silent > expected.before) {
        return { is: 'untrue', sequence: null, what: { code: 'thing put in', facts: { thing, about } } };
      }
      if (entry !== undefined && isCreated(thing, entry, expected.newest)) seen += 1;
    }
    if (wrong !== null) return wrong;
    if (rows.length < BATCH) break;
    after = rows.at(-1)?.key ?? after;
    await setImmediate(); // SQLite answers synchronously, and the whole server would wait
  }
  if (CREATIONS[thing].length === 0 || seen >= expected.creations) return null;
  const count = expected.creations - seen;
  return { is: 'untrue', sequence: null, what: { code: 'things gone', facts: { thing, count } } };
}

/** A difference that is gone at the second read was the server's own change in between. */
async function settled(
  thing: StatedThing,
  read: () => Promise<StatedPart>,
): Promise<StatedPart & { readonly wrong: Finding | null }> {
  for (let readings = 1; ; readings += 1) {
    const part = await read();
    const wrong = wrongOf(thing, part);
    if (wrong === null || readings === MOST_READINGS) return { ...part, wrong };
  }
}

function wrongOf(thing: StatedThing, { rows, entries }: StatedPart): Finding | null {
  for (const row of rows) {
    const { about, state } = row;
    const entry = entries.get(about);
    const listed = judgeListing(thing, row, entry);
    if (listed !== null) return { is: 'untrue', sequence: entry?.sequence ?? null, what: listed };
    if (entry === undefined || agree(thing, state, entry)) continue;
    return {
      is: 'untrue',
      sequence: entry.sequence,
      what: { code: 'state changed', facts: { thing, about, state } },
    };
  }
  return null;
}

/** Events that set the state of a thing, by the table of events. */
function eventsOf(thing: StatedThing): readonly Audited[] {
  if (thing === 'process') return ['process.switched'];
  const leaves = thing === 'authority' ? 'certificate' : thing;
  return AUDITED.filter((name) => EVENT_DEFINITIONS[name].leaves?.thing === leaves);
}

function agree(thing: StatedThing, state: string, { what, facts }: LastEntry): boolean {
  if (thing === 'process') return facts['on'] === (state === 'on');
  // The first admins of older versions were recorded without both.
  if (thing === 'person') return `${facts['role'] ?? 'admin'} ${facts['state'] ?? 'active'}` === state;
  return EVENT_DEFINITIONS[what].leaves?.states.includes(state) ?? false;
}

/** Whether its creation is in the log as far as it was verified; an intent revoked before it was signed has none. */
function isCreated(thing: StatedThing, { first, sequence, what }: LastEntry, newest: number): boolean {
  if (first === null || first.sequence > newest) return false;
  return CREATIONS[thing].includes(what) || first.sequence !== sequence;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
