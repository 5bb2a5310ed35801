import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** More of them nobody mends at once. */
const MOST = 20;
const MOST_EXAMPLES = 3;

/** Faults of many evaluations as one list: each once, with for whom it happened. */
export interface FaultCollection {
  /** Counts these for one more who was tried. `personId`: null for a sample. */
  add(faults: readonly ScriptFault[], subject: { readonly name: string; readonly personId: string | null }): void;
  /** Those of most people first; one that happened to everybody does not depend on anybody. */
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

/** What is quoted may be of the person; the fault is the same. */
function keyOf({ line, column, option, reason }: ScriptFault): string {
  return JSON.stringify([line, column, option, reason.replace(/"(\\.|[^"\\])*"/g, '""')]);
}
