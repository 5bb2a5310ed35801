import type { ErrorCode } from '../../shared/errors.ts';
import type { AuditFacts } from '../audit/audit-store.ts';
import { currentCall } from '../audit/caller.ts';
import type { Log } from '../log.ts';
import { logEvent } from './log-event.ts';
import { REFUSALS } from './refusals.ts';

/**
 * Records that a call was refused: one line in the log, with the order and its person if they are known. If an event of
 * the same call says so already, nothing is added. `facts`: further facts for the line.
 */
export function tellRefusal(code: ErrorCode, log: Log, facts: AuditFacts = {}): void {
  const event = REFUSALS[code];
  if (event === null) return;
  const call = currentCall();
  if (call !== null && (call.told.has(event) || (code === 'too_many_tries' && call.told.has('log-in.blocked')))) return;
  call?.told.add(event);
  const { by = null, network = null, order = null } = call ?? {};
  const person = order === null || order.personId === by ? null : order.personId;
  const known = { about: by ?? 'a caller', by, network, person, reference: order?.reference ?? null, reason: null };
  logEvent({ event, ...known, facts: { code, ...facts } }, log);
}
