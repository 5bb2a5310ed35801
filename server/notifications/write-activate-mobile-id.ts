import { formatMoment } from './format-moment.ts';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { MAIL_TEXTS, mailSubject } from './mail-texts.ts';
import { oneLine } from './one-line.ts';

/** The picture of the link within the mail. */
export const CODE_CID = 'code@chipless';

const PIXELS = 232;

/** The mail with the link to the phone app; its picture has the content id CODE_CID. */
export function writeActivateMobileId(
  facts: Extract<MailFacts, { kind: 'activate mobile ID' }>,
  { link }: { readonly link: string },
): Letter {
  const { what, orderedBy, until, notYou } = MAIL_TEXTS.activate;
  const sentences = [
    what(oneLine(facts.givenName)),
    ...(facts.orderedBy === null ? [] : [orderedBy(oneLine(facts.orderedBy))]),
    until(formatMoment(facts.validUntil)),
  ];
  return {
    subject: mailSubject(facts),
    paragraphs: [
      { kind: 'words', words: sentences.join(' ') },
      { kind: 'link', words: MAIL_TEXTS.activate.link, url: link },
      { kind: 'picture', cid: CODE_CID, pixels: PIXELS, description: MAIL_TEXTS.activate.picture },
      { kind: 'words', words: notYou },
    ],
  };
}
