import { describeFault } from '../../../../shared/options/describe-fault.ts';
import { sayFault } from '../../../../shared/options/fault.ts';
import { readKeptFaults } from '../../../../shared/options/kept-faults.ts';
import type { FaultsTexts } from '../../../../shared/texts/en/options/faults.ts';
import type { AdminAreas } from '../../../../shared/texts/en/programs/admin.ts';
import type { AuditLogAreas } from '../../../../shared/texts/en/programs/audit-log.ts';
import type { Texts } from '../../../../shared/texts/texts.ts';
import type { AuditEntry } from '../../../../shared/wire/audit.ts';
import { sayKnown } from './say-known.ts';

/** The texts with which an entry is described. */
export type AuditWords = Texts<
  Pick<AdminAreas, 'ui' | 'people' | 'credentials'> & Pick<AuditLogAreas, 'audit' | 'faults'>
>;

/** The facts of an entry as words and values; what its headline says already is left out. */
export function describeFacts(
  { what, facts }: Pick<AuditEntry, 'what' | 'facts'>,
  words: AuditWords,
): [word: string, value: string][] {
  const { counted, facts: known } = words.audit;
  return Object.entries(facts)
    .filter(([name]) => !(what === 'process.switched' && name === 'on') && name !== 'faults')
    .map(([name, value]) => [
      sayKnown(name, what === 'audit.begun' ? counted : known),
      (name === 'why' ? describeWhy({ what, facts }, words) : null) ?? describeValue(name, value, words),
    ]);
}

/** Why, in the reader's language; null = the entry has it in words alone. */
function describeWhy(
  { what, facts }: Pick<AuditEntry, 'what' | 'facts'>,
  { audit, faults }: Pick<AuditWords, 'audit' | 'faults'>,
): string | null {
  if (what === 'options.installed') return audit.cameWithChipless;
  return what === 'options.failed' ? describeKept(facts['faults'], faults) : null;
}

/** The faults that were kept beside their English; null = there are none, or one of a newer server. */
function describeKept(kept: unknown, words: FaultsTexts): string | null {
  const said: string[] = [];
  for (const fault of readKeptFaults(kept)) {
    const reason = sayFault(fault, words.reasons);
    if (reason === null) return null;
    said.push(describeFault({ line: fault.line, column: null, option: null, reason, fails: null }, words));
  }
  return said.length === 0 ? null : said.join(' ');
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
    case 'version':
      return plain;
    case 'optionsVersion':
      return value === 0 ? audit.noVersion : audit.version(plain);
    case 'delivery':
      return sayKnown(plain, audit.deliveries);
    case 'kind':
      return sayKnown(plain, audit.kinds);
    case 'role':
      return sayKnown(plain, people.roles);
    case 'state':
      return sayKnown(plain, ui.states);
    case 'reason':
      return sayKnown(plain, {
        ...{ ...credentials.reasons.operator, ...credentials.revocations, ...audit.reasons },
        deleted: credentials.deleted,
      });
    case 'purpose':
      return sayKnown(plain, ui.purposes);
    case 'notAfter':
    case 'expiresAt':
      return Number.isNaN(Date.parse(plain)) ? plain : formats.moment(plain);
    default:
      return typeof value === 'number' ? formats.number(value) : plain;
  }
}
