import type { CredentialKind } from '../../shared/credential.ts';
import { asReason } from '../../shared/options/fault-words.ts';
import type { OptionType, OptionValue } from '../../shared/options/option.ts';
import { type OptionPath, optionsOfKind } from '../../shared/options/option-list.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { WrittenOptions } from '../../shared/options/written-options.ts';
import type { Evaluated, RawValue } from './evaluation.ts';
import { type Circumstances, judgeTogether, type Remark, warnTogether } from './judge-together.ts';
import { judgeValue } from './judge-value.ts';
import { makeOptions } from './make-options.ts';

/** The result for one person. */
export interface Judged {
  readonly faults: readonly ScriptFault[];
  /** Warnings do not prevent anything. */
  readonly warnings: readonly ScriptFault[];
  /** A value for every option of the kind; null = there is a fault. */
  readonly written: WrittenOptions | null;
}

/** The type name of a value that the script did not set itself. */
const NOTHING: RawValue = { instead: 'undefined' };

/**
 * Judges what a script set in the options of a kind: each by itself, then together. No value is ever clamped or
 * guessed. Only valid options are judged together; a statement about an invalid one would be misleading.
 */
export function judgeWritten(kind: CredentialKind, { fault, values, lines }: Evaluated, at: Circumstances): Judged {
  if (fault !== null) return { faults: [fault], warnings: [], written: null };
  const faults: ScriptFault[] = [];
  const unsound = new Set<OptionPath>();
  const written: Partial<Record<OptionPath, OptionValue>> = {};
  for (const option of optionsOfKind(kind)) {
    const { path, type } = option;
    const raw = values[path] ?? NOTHING;
    const what = judgeValue(option, raw);
    if (what === null) {
      if ('value' in raw) written[path] = raw.value;
      continue;
    }
    faults.push(...faultsOf([{ about: [path], what }], lines));
    unsound.add(path);
    written[path] = anyOf(type);
  }
  const options = makeOptions(kind, written, 0);
  const isSound = ({ about }: Remark) => !about.some((path) => unsound.has(path));
  faults.push(...faultsOf(judgeTogether(options, at).filter(isSound), lines));
  const warnings = faultsOf(warnTogether(options).filter(isSound), lines);
  return { faults, warnings, written: faults.length === 0 ? written : null };
}

/** Each at the line that set one of its options last: before that line there was no conflict. */
function faultsOf(remarks: readonly Remark[], lines: Evaluated['lines']): ScriptFault[] {
  return remarks.map(({ about, what }) => {
    const [first] = about;
    const latest = about.reduce((one, other) => ((lines[other] ?? 0) > (lines[one] ?? 0) ? other : one), first);
    return { line: lines[latest] ?? null, column: null, option: latest, ...asReason(what), fails: null };
  });
}

/** Any valid value of this type, in place of an invalid one. */
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
