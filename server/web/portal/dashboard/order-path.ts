import type { ProcessName } from '../../../../shared/process.ts';

/** The address that starts an order and goes on to its page. */
export function orderPath(process: ProcessName): string {
  return `/?order=${encodeURIComponent(process)}`;
}
