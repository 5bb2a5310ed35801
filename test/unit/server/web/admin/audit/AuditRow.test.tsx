import { expect, it } from 'vitest';
import { auditRow } from '../../../../../../server/web/admin/audit/AuditRow.tsx';
import { NAMED_SUBJECTS } from '../../../../../../shared/security-events.ts';
import type { AuditEntry } from '../../../../../../shared/wire/audit.ts';
import { render } from '../../../../../support/render.tsx';
import * as de from '../../../../../support/texts/de.ts';
import * as en from '../../../../../support/texts/en.ts';

const WORDS = { en: { ...en.admin, ...en.auditLog }, de: { ...de.admin, ...de.auditLog } };

const ENTRY: AuditEntry = {
  ...{ sequence: 7, at: '2028-06-21T08:42:00.000Z', by: null, what: 'order.cancelled', person: null },
  ...{ about: { is: 'other', name: 'x' }, network: '192.0.2.7', facts: {}, hash: 'ab'.repeat(32) },
};

function subjectOf(name: string, language: 'en' | 'de'): string {
  const about = auditRow({ ...ENTRY, about: { is: 'other', name } }, false, WORDS[language]).cells[3];
  return render(about, language).replace(/<[^>]*>/g, '');
}

it.each([
  [NAMED_SUBJECTS.log, 'audit log', 'Protokoll'],
  [NAMED_SUBJECTS.link, 'set-up link', 'Einrichtungslink'],
  [NAMED_SUBJECTS.caller, 'an unknown account', 'ein unbekanntes Konto'],
  ['3FA9C0', '3FA9C0', '3FA9C0'],
  ['constructor', 'constructor', 'constructor'],
])('says what an entry about %j is about', (name, inEnglish, inGerman) => {
  expect(subjectOf(name, 'en')).toBe(inEnglish);
  expect(subjectOf(name, 'de')).toBe(inGerman);
});

it('keeps the reference of an order on one line', () => {
  const facts = { reference: '7F3K-QB', reason: 'number wrong' };
  const html = render(auditRow({ ...ENTRY, facts }, false, WORDS.en).cells[0]);
  expect(html).toContain('Order: <span class="c-unbroken">7F3K-QB</span>\u00a0· Reason: number wrong');
});
