import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** The content of a file, as UTF-8. Throws Refusal. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal(`names a file that cannot be read (${code}): ${path}`);
  }
}
