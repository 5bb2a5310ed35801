import * as v from 'valibot';
import type { UnreadFault } from './fault.ts';
import type { ScriptFault } from './script-fault.ts';

const KeptFault = v.object({
  line: v.nullable(v.number()),
  code: v.string(),
  facts: v.record(v.string(), v.unknown()),
});
const KeptFaults = v.pipe(v.string(), v.parseJson(), v.array(KeptFault));

/** What is wrong and in which line: what the audit log keeps of a fault. */
export type KeptFault = UnreadFault & Pick<ScriptFault, 'line'>;

/** UTF-16 code units of what is kept; with the sentences of most scripts three faults fit. */
export const LONGEST_KEPT = 1024;

/**
 * The first faults as JSON, so that each later reader gets them in their language: as many as fit, because a part of a
 * fault says nothing. `[]` = the first one does not fit.
 */
export function encodeFaults(faults: readonly ScriptFault[]): string {
  let kept = '[]';
  const first: KeptFault[] = [];
  for (const { line, what } of faults) {
    if (what === undefined) return kept;
    first.push({ line, code: what.code, facts: what.facts });
    const longer = JSON.stringify(first);
    if (longer.length > LONGEST_KEPT) return kept;
    kept = longer;
  }
  return kept;
}

/** What `encodeFaults` kept; empty where nothing is, or what stands there is none of that. */
export function readKeptFaults(kept: unknown): readonly KeptFault[] {
  const read = v.safeParse(KeptFaults, kept);
  return read.success ? read.output : [];
}
