import type { ImportedScript } from '../../../../../shared/options/import-older.ts';

/** Why there is nothing to import from the older script; null = there is. */
export function whyNothing(
  older: string,
  { text, taken }: ImportedScript,
  current: string,
): 'empty' | 'unknown' | 'same' | null {
  if (older.trim() === '') return 'empty';
  if (taken.length === 0) return 'unknown';
  return text === current ? 'same' : null;
}
