import { describe, expect, it } from 'vitest';
import type { ReceivedMail } from '../../../../server/demo/mail-sink.ts';
import { mailboxPage } from '../../../../server/demo/mailbox-page.ts';

const MAIL: ReceivedMail = {
  to: 'alice@example.com',
  subject: 'First',
  text: 'Open\nhttps://id.example.com/phone#x-_1\n',
  html: '<p>never shown</p>',
  attachments: [{ filename: 'code.png', contentType: 'image/png', contentBase64: 'AAAA' }],
};

describe('mailboxPage', () => {
  it('shows the newest first, with links to tap and the code', () => {
    const page = mailboxPage([MAIL, { ...MAIL, subject: 'Second' }], 'en');
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'));
    expect(page).toContain('<a href="https://id.example.com/phone#x-_1">https://id.example.com/phone#x-_1</a>');
    expect(page).toContain('<img src="data:image/png;base64,AAAA"');
    expect(page).not.toContain('never shown');
  });

  it('shows what a mail says as text, and needs nothing that a strict policy forbids', () => {
    const hostile = '<script>alert(1)</script> "https://evil.example/"onclick=x';
    const page = mailboxPage([{ ...MAIL, subject: hostile, to: hostile, text: hostile }], 'en');
    expect(page).not.toMatch(/<script|<[^>]*\s(onclick|style)=/);
    expect(page).toContain('<a href="https://evil.example/">');
  });

  it.each([
    ['en', '<h1>Demo mailbox</h1>', 'To alice@example.com'],
    ['de', '<h1>Postfach der Demo</h1>', 'An alice@example.com'],
  ] as const)('says in %s what is around the mails', (language, heading, to) => {
    const page = mailboxPage([MAIL], language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(heading);
    expect(page).toContain(to);
  });

  it('says what to do while there is nothing', () => {
    expect(mailboxPage([], 'en')).toContain('No mail yet');
  });
});
