import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import type { MailsTexts } from './texts-of-reader.ts';

/** The picture of the link within the mail. */
export const CODE_CID = 'code@chipless';

const PIXELS = 232;

/** The mail with the link to the phone app; its picture has the content id CODE_CID. */
export function writeActivateMobileId(
  facts: Extract<MailFacts, { kind: 'activate mobile ID' }>,
  { link }: { readonly link: string },
  { activateMobileId: words, formats }: MailsTexts,
): Letter {
  const sentences = [
    words.open(oneLine(facts.givenName)),
    ...(facts.orderedBy === null ? [] : [words.orderedBy(oneLine(facts.orderedBy))]),
    words.until(formats.momentInZone(facts.validUntil)),
  ];
  return {
    subject: words.subject,
    paragraphs: [
      { kind: 'words', words: sentences.join(' ') },
      { kind: 'link', words: words.link, url: link },
      { kind: 'picture', cid: CODE_CID, pixels: PIXELS, description: words.picture },
      { kind: 'words', words: words.notYou },
    ],
  };
}
