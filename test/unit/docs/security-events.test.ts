import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SECURITY_EVENT_NAMES } from '../../../shared/audited.ts';
import { EVENT_DEFINITIONS } from '../../../shared/security-events.ts';
import { audit } from '../../../shared/texts/en/admin/audit.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/security-events.md'), 'utf8');

const ENTRY = { always: 'yes', bounded: 'bounded', never: 'no' };

it('has a row for each event of the table, as the table says it', () => {
  const rows = SECURITY_EVENT_NAMES.map((name) => {
    const { level, entry, about, facts } = EVENT_DEFINITIONS[name];
    return `| \`${name}\` | ${audit.events[name]} | ${level} | ${ENTRY[entry]} | ${about} | ${facts.join(', ')} |`;
  });
  const written = PAGE.split('\n').filter((line) => /^\| `[a-z-]+\.[a-z-]+`/.test(line));
  expect(written).toEqual(rows);
});
