import type { AuditTexts } from '../../../../shared/texts/en/admin/audit.ts';
import type { AdminAreas } from '../../../../shared/texts/en/programs/admin.ts';
import type { Texts } from '../../../../shared/texts/texts.ts';
import type { AuditEntry } from '../../../../shared/wire/audit.ts';

/** The texts with which an entry is described. */
export type AuditWords = Texts<Pick<AdminAreas, 'ui' | 'people' | 'credentials'> & { readonly audit: AuditTexts }>;

/** The facts of an entry as words and values; what its headline says already is left out. */
export function describeFacts(
  { what, facts }: Pick<AuditEntry, 'what' | 'facts'>,
  words: AuditWords,
): [word: string, value: string][] {
  const { counted, facts: known } = words.audit;
  return Object.entries(facts)
    .filter(([name]) => !(what === 'process.switched' && name === 'on'))
    .map(([name, value]) => [
      say(name, what === 'audit.begun' ? counted : known),
      what === 'options.installed' && name === 'why' ? words.audit.cameWithChipless : describeValue(name, value, words),
    ]);
}

function describeValue(
  name: string,
  value: AuditEntry['facts'][string],
  { audit, credentials, people, ui, formats }: AuditWords,
): string {
  if (value === null) return audit.none;
  if (typeof value === 'boolean') return value ? audit.yes : audit.no;
  const plain = String(value);
  switch (name) {
    case 'optionsVersion':
      return value === 0 ? audit.noVersion : audit.version(plain);
    case 'delivery':
      return say(plain, audit.deliveries);
    case 'kind':
      return say(plain, audit.kinds);
    case 'role':
      return say(plain, people.roles);
    case 'state':
      return say(plain, ui.states);
    case 'reason':
      return say(plain, { ...credentials.reasons.operator, ...credentials.revocations, ...audit.reasons });
    case 'purpose':
      return say(plain, ui.purposes);
    case 'notAfter':
    case 'expiresAt':
      return Number.isNaN(Date.parse(plain)) ? plain : formats.moment(plain);
    default:
      return plain;
  }
}

/** In words, if there are any: the log may have names of an older or newer server. */
function say(name: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
