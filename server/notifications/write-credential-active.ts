import { daysUntil } from '../ca/cut-by-ca.ts';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import { pageOf } from './page-of.ts';
import type { MailsTexts } from './texts-of-reader.ts';
import { unlinked } from './unlinked.ts';

type Active = Extract<MailFacts, { kind: 'credential active' }>;

/** The mail that a credential can be used from now on. */
export function writeCredentialActive(
  facts: Active,
  { publicUrl }: { readonly publicUrl: string },
  texts: MailsTexts,
): Letter {
  const words = texts.credentialActive[facts.credential];
  return {
    subject: words.subject,
    paragraphs: [
      { kind: 'words', words: sayMade(facts, texts) },
      ...(facts.cutAt === undefined ? [] : [{ kind: 'words', words: sayCut(facts.cutAt, facts, texts) } as const]),
      { kind: 'words', words: words.notYou },
      { kind: 'link', words: texts.letters.selfService, url: pageOf(facts.credential, publicUrl) },
    ],
  };
}

function sayMade({ credential, deviceName, at }: Active, { credentialActive, formats }: MailsTexts): string {
  const { made, madeOn } = credentialActive[credential];
  const time = formats.momentInZone(at);
  return deviceName === null ? made(time) : madeOn(time, unlinked(oneLine(deviceName)));
}

function sayCut(cutAt: string, { credential, at }: Active, { credentialActive, formats }: MailsTexts): string {
  // The zone was named in the sentence before.
  return credentialActive[credential].cut(daysUntil(new Date(cutAt), new Date(at)), formats.moment(cutAt));
}
