import { drawCode } from './draw-code.ts';
import type { Letter } from './letter.ts';
import { letterAsHtml } from './letter-as-html.ts';
import { letterAsText } from './letter-as-text.ts';
import type { StoredMail } from './outbox-store.ts';
import type { Mail } from './send-mail.ts';
import { CODE_CID, writeActivateMobileId } from './write-activate-mobile-id.ts';
import { writeCredentialActive } from './write-credential-active.ts';
import { writeCredentialLocked } from './write-credential-locked.ts';
import { writeCredentialNotCreated } from './write-credential-not-created.ts';
import { writeOptionsFailed } from './write-options-failed.ts';

export interface Surroundings {
  /** Origin of the server, without a slash at its end. */
  readonly publicUrl: string;
  /** The activation link of one generation of a message. */
  readonly linkFor: (messageId: string, generation: number) => string;
}

/** A mail of the outbox as it leaves: a function of its facts, and of the link, which is made now. */
export async function writeMail(stored: StoredMail, at: Surroundings): Promise<Mail> {
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
      return mailOf(writeActivateMobileId(stored.facts, { link, publicUrl: at.publicUrl }), envelope, [code]);
    }
    case 'credential active':
      return mailOf(writeCredentialActive(stored.facts, at), envelope);
    case 'credential not created':
      return mailOf(writeCredentialNotCreated(stored.facts, at), envelope);
    case 'credential locked':
      return mailOf(writeCredentialLocked(stored.facts, at), envelope);
    case 'options failed':
      return mailOf(writeOptionsFailed(stored.facts, at), envelope);
  }
}

function mailOf(letter: Letter, envelope: Pick<Mail, 'to' | 'messageId'>, inline: Mail['inline'] = []): Mail {
  return { ...envelope, subject: letter.subject, text: letterAsText(letter), html: letterAsHtml(letter), inline };
}
