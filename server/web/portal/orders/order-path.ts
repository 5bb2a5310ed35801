import type { ProcessName } from '../../../../shared/process.ts';

/** The URL that starts an order and leads to its page. */
export function orderPath(process: ProcessName): string {
  return `/?order=${encodeURIComponent(process)}`;
}
