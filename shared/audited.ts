import { EVENT_DEFINITIONS, SECURITY_EVENTS, type SecurityEventName } from './security-events.ts';

/** Names of the security events that leave an audit entry: `thing.event`. */
export type Audited = SecurityEventName;

// The keys of the table are its names.
export const SECURITY_EVENT_NAMES = Object.keys(SECURITY_EVENTS) as SecurityEventName[];

export const AUDITED: readonly Audited[] = SECURITY_EVENT_NAMES.filter(
  (name) => EVENT_DEFINITIONS[name].entry !== 'never',
);
