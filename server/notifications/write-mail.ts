import type { Organization } from '../../shared/organization.ts';
import { drawCode } from './draw-code.ts';
import type { Letter } from './letter.ts';
import { letterAsHtml } from './letter-as-html.ts';
import { letterAsText } from './letter-as-text.ts';
import { type Letterhead, makeLetterhead } from './letterhead.ts';
import type { StoredMail } from './outbox-store.ts';
import type { Mail } from './send-mail.ts';
import { textsOfReader } from './texts-of-reader.ts';
import { CODE_CID, writeActivateMobileId } from './write-activate-mobile-id.ts';
import { writeCredentialActive } from './write-credential-active.ts';
import { writeCredentialLocked } from './write-credential-locked.ts';
import { writeCredentialNotCreated } from './write-credential-not-created.ts';
import { writeOptionsFailed } from './write-options-failed.ts';

export interface Surroundings {
  /** Origin of the server, without a trailing slash. */
  readonly publicUrl: string;
  /** The organisation that sends. */
  readonly organization: Organization;
  /** The activation link of one generation of a message. */
  readonly linkFor: (messageId: string, generation: number) => string;
}

/**
 * A mail of the outbox as it is sent, in its reader's language: a function of its facts, and of the link, which is made
 * now.
 */
export async function writeMail(stored: StoredMail, at: Surroundings): Promise<Mail> {
  const texts = textsOfReader(stored);
  const head = makeLetterhead(at.organization, at.publicUrl, texts);
  const envelope = { to: stored.to, messageId: `<${stored.id}@${new URL(at.publicUrl).hostname}>` };
  switch (stored.facts.kind) {
    case 'activate mobile ID': {
      const { messageId, generation } = stored;
      if (messageId === null || generation === null) throw new TypeError('An activation mail belongs to a message');
      const link = at.linkFor(messageId, generation);
      const code = {
        cid: CODE_CID,
        filename: 'code.png',
        contentType: 'image/png',
        content: drawCode(link),
      };
      return mailOf(writeActivateMobileId(stored.facts, { link }, texts), envelope, head, [code]);
    }
    case 'credential active':
      return mailOf(writeCredentialActive(stored.facts, at, texts), envelope, head);
    case 'credential not created':
      return mailOf(writeCredentialNotCreated(stored.facts, at, texts), envelope, head);
    case 'credential locked':
      return mailOf(writeCredentialLocked(stored.facts, at, texts), envelope, head);
    case 'options failed':
      return mailOf(writeOptionsFailed(stored.facts, at, texts), envelope, head);
  }
}

function mailOf(
  letter: Letter,
  envelope: Pick<Mail, 'to' | 'messageId'>,
  head: Letterhead,
  inline: Mail['inline'] = [],
): Mail {
  return {
    ...envelope,
    subject: letter.subject,
    text: letterAsText(letter, head),
    html: letterAsHtml(letter, head),
    inline: [...inline, ...head.inline],
  };
}
