import { describe, expect, it } from 'vitest';
import { readAuditFault, sayAuditFault, withWhy } from '../../../shared/audit-fault.ts';
import { auditFaults as german } from '../../../shared/texts/de/admin/audit-faults.ts';
import { auditFaults as english } from '../../../shared/texts/en/admin/audit-faults.ts';

describe('readAuditFault', () => {
  it.each([
    ['one of ours', 'version gone', { kind: 'mobile ID', version: 3, more: 1 }, true],
    ['one without facts', 'entry missing', {}, true],
    ['one of a newer server', 'moon full', {}, false],
    ['what every object has', 'constructor', {}, false],
    ['a fact that is missing', 'version gone', { kind: 'mobile ID' }, false],
    ['a thing of a newer server', 'thing put in', { thing: 'moon', about: 'x' }, false],
  ])('judges %s', (_, code, facts, known) => expect(readAuditFault({ code, facts }) !== null).toBe(known));
});

describe('sayAuditFault', () => {
  it.each([
    [
      { code: 'thing put in', facts: { thing: 'process', about: 'P' } },
      'The process P is not in the log: somebody put it in.',
      'Der Prozess P steht nicht im Protokoll: Jemand hat ihn eingefügt.',
    ],
    [
      { code: 'things gone', facts: { thing: 'certificate', count: 2 } },
      'Of what the log has seen begin, 2 (each a certificate) are gone: somebody removed them.',
      '2 Zertifikate, die laut Protokoll ausgestellt wurden, fehlen: Jemand hat sie entfernt.',
    ],
    [
      { code: 'things gone', facts: { thing: 'person', count: 1 } },
      'One person that the log has seen begin is gone: somebody removed it.',
      '1 Person, die laut Protokoll angelegt wurde, fehlt: Jemand hat sie entfernt.',
    ],
    [
      { code: 'certificate unreadable', facts: { thing: 'authority', about: '0A' } },
      'What was signed as the certificate of the CA 0A cannot be read: somebody changed it.',
      'Das Zertifikat der Zertifizierungsstelle 0A ist in der Datenbank nicht lesbar: Jemand hat es geändert.',
    ],
    [
      { code: 'version gone', facts: { kind: 'mobile ID', version: 3 } },
      'Version 3 of the option script for a mobile ID is gone: somebody removed it.',
      'Version 3 des Optionsskripts für Mobile IDs fehlt: Jemand hat sie entfernt.',
    ],
  ] as const)('says %o in each language', (fault, en, de) => {
    expect(sayAuditFault(fault, english)).toBe(en);
    expect(sayAuditFault(fault, german)).toBe(de);
  });
});

it('adds the sentence to a verdict, and keeps the data', () => {
  const what = { code: 'entry missing', facts: {} } as const;
  const verdict = { whole: false, entries: 2, head: 'ab', broken: { sequence: 3, what }, untrue: null };
  expect(withWhy(verdict, english)).toEqual({
    ...verdict,
    broken: { sequence: 3, what, why: 'It is missing: somebody removed it.' },
  });
});
