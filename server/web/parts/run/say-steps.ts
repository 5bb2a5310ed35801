import type { Step } from '../../../../shared/process.ts';
import type { ProcessesTexts } from '../../../../shared/texts/en/processes.ts';

/**
 * The titles of an order's steps. One that was begun under an older catalogue may have a step that no longer exists:
 * shown as it was.
 */
export function saySteps(steps: readonly Step[], words: ProcessesTexts): string[] {
  const known: Readonly<Record<string, string>> = words.steps;
  return steps.map(({ name, title }) => known[name] ?? title);
}
