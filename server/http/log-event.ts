import { lineOf, type SecurityEvent } from '../audit/security-event.ts';
import type { Log } from '../log.ts';

/** What every line about a security event has as `happened`. */
export const EVENT_LINE = 'security event';

/** The one line of a security event. */
export function logEvent(event: Omit<SecurityEvent, 'at'>, log: Pick<Log, 'info' | 'warn'>): void {
  const { level, facts } = lineOf(event);
  log[level](EVENT_LINE, facts);
}
