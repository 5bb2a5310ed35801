import { languageOfRequest } from '../../shared/texts/language-of-request.ts';
import type { createApp } from '../app.ts';
import type { ReceivedMail } from './mail-sink.ts';
import { MAILBOX_STYLE, mailboxPage } from './mailbox-page.ts';

/** Adds `GET /demo/mailbox`: JSON for programs that ask for it, a page for people. */
export function mountMailbox(app: ReturnType<typeof createApp>, mails: readonly ReceivedMail[]): void {
  app.get('/demo/mailbox', (c) => {
    c.header('cache-control', 'no-store');
    const json = (c.req.header('accept') ?? '').includes('application/json');
    return json ? c.json(mails) : c.html(mailboxPage(mails, languageOfRequest(c.req.raw.headers)));
  });
  app.get('/demo/mailbox.css', (c) => c.body(MAILBOX_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
}
