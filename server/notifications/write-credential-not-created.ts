import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { MAIL_TEXTS, mailSubject } from './mail-texts.ts';
import { pageOf } from './page-of.ts';

/** The mail that says why there is no credential, and that nothing is left of it. */
export function writeCredentialNotCreated(
  facts: Extract<MailFacts, { kind: 'credential not created' }>,
  { publicUrl }: { readonly publicUrl: string },
): Letter {
  const { why, nothingKept } = MAIL_TEXTS.notCreated;
  return {
    subject: mailSubject(facts),
    paragraphs: [
      { kind: 'words', words: `${why[facts.why]} ${nothingKept}` },
      { kind: 'link', words: MAIL_TEXTS.selfService, url: pageOf(facts.credential, publicUrl) },
    ],
  };
}
