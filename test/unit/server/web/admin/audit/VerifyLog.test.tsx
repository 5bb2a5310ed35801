import { describe, expect, it } from 'vitest';
import { readHead, VerifyLog } from '../../../../../../server/web/admin/audit/VerifyLog.tsx';
import type { Language } from '../../../../../../shared/languages.ts';
import type { AuditVerdict } from '../../../../../../shared/wire/audit.ts';
import { render } from '../../../../../support/render.tsx';

const WHOLE: AuditVerdict = { whole: true, entries: 4, head: 'ab'.repeat(32), broken: null, untrue: null };
const ENGLISH = 'English of the server.';
const missing = { sequence: 5, why: ENGLISH, what: { code: 'entry missing', facts: {} } };
const gone = { sequence: 2, why: ENGLISH, what: { code: 'version gone', facts: { kind: 'mobile ID', version: 3 } } };

const said = (verdict: Partial<AuditVerdict>, language: Language): string =>
  render(
    <VerifyLog
      verdict={{ ...WHOLE, whole: false, ...verdict }}
      onVerdict={() => undefined}
      onVerified={async () => undefined}
    />,
    language,
  )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('what a verification found', () => {
  it.each([
    ['en', { broken: missing }, 'It is missing: somebody removed it.'],
    ['de', { broken: missing }, 'Er fehlt: Jemand hat ihn entfernt.'],
    ['de', { untrue: gone }, 'Version 3 des Optionsskripts für Mobile IDs fehlt: Jemand hat sie entfernt.'],
    [
      'de',
      { broken: { ...missing, what: { code: 'moon full', facts: {} } } },
      'Diese Seite ist älter als der Server. Laden Sie sie neu, um den Grund zu lesen.',
    ],
  ] as const)('is said in %s: %o', (language, verdict, sentence) => {
    const text = said(verdict, language);
    expect(text).toContain(sentence);
    expect(text).not.toContain(ENGLISH);
  });
});

const HEAD = '3fa9'.repeat(16);
it.each([
  ['', null],
  [' \n', null],
  [HEAD, HEAD],
  [` ${HEAD.toUpperCase()}.\n`, HEAD],
  [HEAD.replace(/(.{8})/g, '$1 '), HEAD],
  ['3fa9…', undefined],
  [HEAD.slice(1), undefined],
  [`${HEAD}0`, undefined],
  [HEAD.replace('3', 'g'), undefined],
])('reads the noted hash %j', (given, head) => expect(readHead(given)).toBe(head));
