import type { ImportedScript } from '../../../../../shared/options/import-older.ts';

/** Why there is nothing to import from the older script; null = there is. */
export function whyNothing(older: string, { text, taken }: ImportedScript, current: string): string | null {
  if (older.trim() === '') return 'Paste the older script first.';
  if (taken.length === 0) return 'Nothing in it is known here.';
  return text === current ? 'The script in the editor says all of this already.' : null;
}
