import { lineOf, type SecurityEvent } from '../audit/security-event.ts';
import type { Log } from '../log.ts';

/** The `happened` of every line about a security event. */
export const EVENT_LINE = 'security event';

/** The log line of a security event. */
export function logEvent(event: Omit<SecurityEvent, 'at'>, log: Pick<Log, 'info' | 'warn'>): void {
  const { level, facts } = lineOf(event);
  log[level](EVENT_LINE, facts);
}
