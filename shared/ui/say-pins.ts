import type { RuleLine } from './RuleLines.tsx';

const SAME = {
  met: 'Same as above.',
  open: 'Not yet the same as above.',
  broken: 'Not the same as above.',
} as const satisfies Record<RuleLine['state'], string>;

/**
 * What is said after the last key: how many rules are met in the first field, whether both are the same in the second.
 * What is true of the second changes while one types in the first, and is said with it once something stands there.
 */
export function sayPins(
  typed: 'first' | 'second',
  {
    lines,
    same,
    repeated,
  }: { readonly lines: readonly RuleLine[]; readonly same: RuleLine; readonly repeated: boolean },
): string {
  if (typed === 'second') return SAME[same.state];
  const met = lines.filter(({ state }) => state === 'met').length;
  const rules = `${met} of ${lines.length} rules met.`;
  if (!repeated) return rules;
  return `${rules} ${same.state === 'met' ? 'Both PINs are the same.' : 'The two PINs are not the same.'}`;
}
