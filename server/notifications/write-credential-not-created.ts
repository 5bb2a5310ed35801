import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { pageOf } from './page-of.ts';
import type { MailsTexts } from './texts-of-reader.ts';

/** The mail that says why there is no credential, and that nothing is left of it. */
export function writeCredentialNotCreated(
  facts: Extract<MailFacts, { kind: 'credential not created' }>,
  { publicUrl }: { readonly publicUrl: string },
  { credentialNotCreated, letters }: MailsTexts,
): Letter {
  const { subject, why, nothingKept } = credentialNotCreated[facts.credential];
  return {
    subject,
    paragraphs: [
      { kind: 'words', words: `${why[facts.why]} ${nothingKept}` },
      { kind: 'link', words: letters.selfService, url: pageOf(facts.credential, publicUrl) },
    ],
  };
}
