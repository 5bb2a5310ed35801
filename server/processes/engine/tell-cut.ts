import { daysUntil } from '../../ca/cut-by-ca.ts';
import type { Deps } from './deps.ts';
import type { OrderRun } from './run-store.ts';

/** Logs that an order lasts shorter than its options say, because the CA ends. */
export function tellCut({ reference, options, cutAt, startedAt }: OrderRun, { log }: Pick<Deps, 'log'>): void {
  if (cutAt === null) return;
  log.warn('an order is cut: the certificate authority ends before it would', {
    reference,
    ordered: `${options.validity.amount} ${options.validity.unit}`,
    ends: cutAt.toISOString(),
    days: daysUntil(cutAt, startedAt),
  });
}
