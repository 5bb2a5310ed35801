import { formatMoment } from './format-moment.ts';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { MAIL_TEXTS, mailSubject } from './mail-texts.ts';
import { oneLine } from './one-line.ts';
import { orderOf } from './page-of.ts';
import { unlinked } from './unlinked.ts';

type Locked = Extract<MailFacts, { kind: 'credential locked' }>;

/** The mail that says that a credential was locked, by whom and why, for the case that it should not have been. */
export function writeCredentialLocked(facts: Locked, { publicUrl }: { readonly publicUrl: string }): Letter {
  const { device, final, notRight, get } = MAIL_TEXTS.locked;
  const deviceName = facts.deviceName === null ? [] : [device(unlinked(oneLine(facts.deviceName)))];
  return {
    subject: mailSubject(facts),
    paragraphs: [
      { kind: 'words', words: [whatHappened(facts), ...deviceName, final].join(' ') },
      { kind: 'link', words: get[facts.credential], url: orderOf(facts.credential, publicUrl) },
      { kind: 'words', words: notRight },
    ],
  };
}

function whatHappened({ why, by = null, credential, at }: Locked): string {
  const { by: locked, byYou, deleted, why: because, reasons } = MAIL_TEXTS.locked;
  const date = formatMoment(at);
  if (why === 'deleted') return deleted(date);
  const who = by === null ? byYou(date) : locked(unlinked(oneLine(by)), date);
  return `${who} ${because(reasons[credential][why])}`;
}
