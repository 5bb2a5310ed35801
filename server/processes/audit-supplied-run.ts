import { appendEntry } from '../audit/append-entry.ts';
import type { Person } from '../identity/person.ts';
import type { StoredRun } from './run-store.ts';
import type { Transaction } from './transact.ts';

/** Puts into the audit log what an operator did with an order for somebody else. */
export function auditSuppliedRun(
  what: 'order.supplied' | 'order.cancelled',
  { process, personId, reference, options }: StoredRun,
  operator: Person,
  { stores, now }: Pick<Transaction, 'stores' | 'now'>,
): Promise<void> {
  const facts = { process, reference, delivery: options.delivery, optionsVersion: options.version };
  return appendEntry({ by: operator.id, what, about: personId, facts }, stores.audit, now);
}
