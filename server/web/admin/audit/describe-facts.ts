import type { AuditEntry } from '../../../../shared/wire/audit.ts';

/** Facts with their own words; others are shown under their name. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['version', 'Version'],
  ['why', 'Why'],
  ['linesAdded', 'Lines added'],
  ['linesRemoved', 'Lines removed'],
  ['sha256', 'SHA-256 of the text'],
  ['person', 'For'],
  ['process', 'Process'],
  ['reference', 'Order'],
  ['delivery', 'Link goes by'],
  ['optionsVersion', 'Option script'],
  ['userName', 'User name'],
  ['clockSetBack', 'Clock was set back'],
  ['reason', 'Reason'],
  ['times', 'Tries in 15 minutes'],
  ['device', 'Device'],
  ['certificates', 'Certificates'],
  ['purpose', 'For'],
  ['notAfter', 'Valid until'],
  ['kind', 'Kind'],
  ['ended', 'Log-ins ended'],
  ['role', 'Role'],
  ['state', 'State'],
  ['expiresAt', 'Works until'],
  ['as', 'As'],
  ['filters', 'Only'],
]);

/** What existed when the log began to record it, by number. */
const COUNTED: ReadonlyMap<string, string> = new Map([
  ['person', 'People'],
  ['credential', 'Credentials'],
  ['certificate', 'Certificates'],
  ['authority', 'CAs'],
  ['process', 'Processes'],
]);

/** The facts of an entry as words and values; what its headline already says is left out. */
export function describeFacts({ what, facts }: Pick<AuditEntry, 'what' | 'facts'>): [word: string, value: string][] {
  return Object.entries(facts)
    .filter(([name]) => !(what === 'process.switched' && name === 'on'))
    .map(([name, value]) => [wordsOf(what).get(name) ?? name, describeValue(name, value)]);
}

function wordsOf(what: AuditEntry['what']): ReadonlyMap<string, string> {
  return what === 'audit.begun' ? COUNTED : WORDS;
}

function describeValue(name: string, value: AuditEntry['facts'][string]): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (name === 'optionsVersion') return value === 0 ? 'none' : `version ${value}`;
  if (name === 'delivery' && value === 'portal') return 'code at the desk';
  return String(value);
}
