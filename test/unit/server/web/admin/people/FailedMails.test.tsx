import { expect, it } from 'vitest';
import { FailedMails } from '../../../../../../server/web/admin/people/FailedMails.tsx';
import { render } from '../../../../../support/render.tsx';

const MAIL = { to: 'a', subject: 'Your mobile ID is active', at: '2026-06-21T10:00:00.000Z' };

it.each([
  ['en', '550 no such mailbox', null, '550 no such mailbox'],
  ['de', '550 no such mailbox', null, '550 no such mailbox'],
  ['en', 'English', { code: 'no domain', facts: {} }, 'The email address has no domain name after the @'],
  ['de', 'English', { code: 'no domain', facts: {} }, 'Die E-Mail-Adresse hat keinen Domainnamen nach dem @'],
  ['de', 'said by a newer server', { code: 'moon full', facts: {} }, 'said by a newer server'],
] as const)('says in %s why a mail was not delivered: %s, %j', (language, why, wrongAddress, said) => {
  const shown = render(<FailedMails mails={[{ ...MAIL, why, wrongAddress }]} />, language);
  expect(shown).toContain(`\u00a0· ${said}<`);
});
