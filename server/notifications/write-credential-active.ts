import { daysUntil } from '../ca/cut-by-ca.ts';
import { formatMoment } from './format-moment.ts';
import type { Letter, Paragraph } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { MAIL_TEXTS, mailSubject } from './mail-texts.ts';
import { oneLine } from './one-line.ts';
import { pageOf } from './page-of.ts';
import { unlinked } from './unlinked.ts';

/** The mail that a credential can be used from now on. */
export function writeCredentialActive(
  facts: Extract<MailFacts, { kind: 'credential active' }>,
  { publicUrl }: { readonly publicUrl: string },
): Letter {
  const { made, notYou } = MAIL_TEXTS.active;
  const deviceName = facts.deviceName === null ? null : unlinked(oneLine(facts.deviceName));
  return {
    subject: mailSubject(facts),
    paragraphs: [
      { kind: 'words', words: made(formatMoment(facts.at), deviceName) },
      ...(facts.cutAt === undefined ? [] : [cutWords(facts.at, facts.cutAt)]),
      { kind: 'words', words: notYou },
      { kind: 'link', words: MAIL_TEXTS.selfService, url: pageOf(facts.credential, publicUrl) },
    ],
  };
}

function cutWords(at: string, cutAt: string): Paragraph {
  const days = daysUntil(new Date(cutAt), new Date(at));
  return { kind: 'words', words: MAIL_TEXTS.active.cut(days, formatMoment(cutAt)) };
}
