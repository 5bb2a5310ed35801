import { StartError } from './start-error.ts';

/**
 * Prints in plain sentences why the program cannot start and sets exit code 1. A bug, which is no such reason, is
 * thrown.
 */
export function exitWithReason(error: unknown): void {
  if (!(error instanceof StartError)) throw error;
  const reasons = error.message.split('\n');
  const text = reasons.length === 1 ? ` ${reasons[0]}` : `\n${reasons.map((reason) => `- ${reason}`).join('\n')}`;
  process.stderr.write(`\nChipless cannot start:${text}\n\n`);
  process.exitCode = 1;
}
