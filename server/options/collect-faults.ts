import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** Nobody fixes more than this in one go. */
const MOST = 20;
const MOST_EXAMPLES = 3;

/** Faults of many evaluations as one list: each once, with the people it happened to. */
export interface FaultCollection {
  /** Counts these for one more person it was tried for. `personId`: null for a sample. */
  add(faults: readonly ScriptFault[], subject: { readonly name: string; readonly personId: string | null }): void;
  /** Most frequent first; one that happened to everybody does not depend on the person. */
  list(): ScriptFault[];
}

interface Found {
  readonly fault: ScriptFault;
  people: number;
  readonly examples: string[];
  /** Of the first example. */
  readonly personId: string | null;
}

export function collectFaults(): FaultCollection {
  const found = new Map<string, Found>();
  let of = 0;
  return {
    add(faults, { name, personId }) {
      of += 1;
      for (const fault of faults) {
        const known = found.get(keyOf(fault)) ?? { fault, people: 0, examples: [], personId };
        known.people += 1;
        if (known.examples.length < MOST_EXAMPLES) known.examples.push(name);
        found.set(keyOf(fault), known);
      }
    },
    list() {
      const most = [...found.values()].sort((one, other) => other.people - one.people).slice(0, MOST);
      return most.map(({ fault, people, examples, personId }) => ({
        ...fault,
        fails: people === of ? null : { people, of, examples, personId },
      }));
    },
  };
}

/** The quoted text may be about the person; the fault is the same. */
function keyOf({ line, column, option, reason }: ScriptFault): string {
  return JSON.stringify([line, column, option, reason.replace(/"(\\.|[^"\\])*"/g, '""')]);
}
