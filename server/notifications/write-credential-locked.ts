import type { Organization } from '../../shared/organization.ts';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import { orderOf } from './page-of.ts';
import type { MailsTexts } from './texts-of-reader.ts';
import { unlinked } from './unlinked.ts';

type Locked = Extract<MailFacts, { kind: 'credential locked' }>;

/** The mail that a credential was locked, by whom and why, in case it was a mistake or an attack. */
export function writeCredentialLocked(
  facts: Locked,
  { publicUrl, organization }: { readonly publicUrl: string; readonly organization: Pick<Organization, 'support'> },
  texts: MailsTexts,
): Letter {
  const { subject, device, final, notRight, get } = texts.credentialLocked[facts.credential];
  const deviceName = facts.deviceName === null ? [] : [device(unlinked(oneLine(facts.deviceName)))];
  return {
    subject,
    paragraphs: [
      { kind: 'words', words: [...whatHappened(facts, texts), ...deviceName, final].join(' ') },
      { kind: 'link', words: get, url: orderOf(facts.credential, publicUrl) },
      { kind: 'words', words: notRight[wayTo(organization.support)] },
    ],
  };
}

function whatHappened(
  { why, by = null, credential, at }: Locked,
  { credentialLocked, formats }: MailsTexts,
): readonly string[] {
  const words = credentialLocked[credential];
  const time = formats.momentInZone(at);
  if (why === 'deleted') return [words.deleted(time)];
  return [by === null ? words.byYou(time) : words.by(unlinked(oneLine(by)), time), words.because(words.reasons[why])];
}

/** How its reader reaches the help desk at once: by telephone, if the settings have a number. */
function wayTo(support: Organization['support']): 'call' | 'write' | 'ask' {
  if (support?.phone) return 'call';
  return support?.mail ? 'write' : 'ask';
}
