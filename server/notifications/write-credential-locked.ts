import { formatMoment } from './format-moment.ts';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { MAIL_TEXTS, mailSubject } from './mail-texts.ts';
import { oneLine } from './one-line.ts';
import { pageOf } from './page-of.ts';
import { unlinked } from './unlinked.ts';

/** The mail that says that a credential was locked by its holder, for the case that it was somebody else. */
export function writeCredentialLocked(
  facts: Extract<MailFacts, { kind: 'credential locked' }>,
  { publicUrl }: { readonly publicUrl: string },
): Letter {
  const { what, deleted, why, final, notYou } = MAIL_TEXTS.locked;
  const deviceName = facts.deviceName === null ? null : unlinked(oneLine(facts.deviceName));
  const happened = (facts.why === 'deleted' ? deleted : what)(formatMoment(facts.at), deviceName);
  return {
    subject: mailSubject(facts),
    paragraphs: [
      { kind: 'words', words: `${happened} ${why[facts.why]} ${final}` },
      { kind: 'words', words: notYou },
      { kind: 'link', words: MAIL_TEXTS.selfService, url: pageOf(facts.credential, publicUrl) },
    ],
  };
}
