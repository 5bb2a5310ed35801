import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionType, OptionValue } from '../../shared/options/option.ts';
import { type OptionPath, optionsOfKind } from '../../shared/options/option-list.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { WrittenOptions } from '../../shared/options/written-options.ts';
import { type Circumstances, judgeTogether, type Remark, warnTogether } from './judge-together.ts';
import { judgeValue } from './judge-value.ts';
import { makeOptions } from './make-options.ts';
import type { Evaluated, RawValue } from './sandbox.ts';

/** What is to be thought of what a script said for one person. */
export interface Judged {
  readonly faults: readonly ScriptFault[];
  /** They hinder nothing. */
  readonly warnings: readonly ScriptFault[];
  /** A value for every option of the kind; null = there is a fault. */
  readonly written: WrittenOptions | null;
}

/** What an option is when a script was not even let to begin with it. */
const NOTHING: RawValue = { instead: 'undefined' };

/**
 * Judges what a script left in the options of a kind: each by itself, then together. Nothing is ever clamped or guessed.
 * What is said of options that hold nothing sensible would be said of something else: only sound ones are judged together.
 */
export function judgeWritten(kind: CredentialKind, { fault, values, lines }: Evaluated, at: Circumstances): Judged {
  if (fault !== null) return { faults: [fault], warnings: [], written: null };
  const faults: ScriptFault[] = [];
  const unsound = new Set<OptionPath>();
  const written: Partial<Record<OptionPath, OptionValue>> = {};
  for (const option of optionsOfKind(kind)) {
    const { path, type } = option;
    const raw = values[path] ?? NOTHING;
    const reason = judgeValue(option, raw);
    if (reason === null && 'value' in raw) {
      written[path] = raw.value;
      continue;
    }
    faults.push(...faultsOf([{ about: [path], reason: reason ?? '' }], lines));
    unsound.add(path);
    written[path] = anyOf(type);
  }
  const options = makeOptions(kind, written, 0);
  const isSound = ({ about }: Remark) => !about.some((path) => unsound.has(path));
  faults.push(...faultsOf(judgeTogether(options, at).filter(isSound), lines));
  const warnings = faultsOf(warnTogether(options).filter(isSound), lines);
  return { faults, warnings, written: faults.length === 0 ? written : null };
}

/** Each at the line that set one of its options last: before that line all was well. */
function faultsOf(remarks: readonly Remark[], lines: Evaluated['lines']): ScriptFault[] {
  return remarks.map(({ about, reason }) => {
    const [first] = about;
    const latest = about.reduce((one, other) => ((lines[other] ?? 0) > (lines[one] ?? 0) ? other : one), first);
    return { line: lines[latest] ?? null, column: null, option: latest, reason, fails: null };
  });
}

/** Some value of this type, in place of one that is none. */
function anyOf(type: OptionType): OptionValue {
  switch (type.is) {
    case 'boolean':
      return false;
    case 'integer':
      return type.min;
    case 'choice':
      return type.values[0] ?? '';
    case 'text':
      return '-';
    case 'integers':
      return [];
  }
}
