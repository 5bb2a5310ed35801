import { type Bytes, utf8 } from '../../../shared/bytes.ts';
import { readMailbox } from '../../../shared/read-mailbox.ts';
import { textFaultInEnglish } from '../../../shared/text-fault-words.ts';
import { element, explicit, objectIdentifier } from './der-elements.ts';

/** RFC 9598 §3. */
const SMTP_UTF8_MAILBOX = objectIdentifier('1.3.6.1.5.5.7.8.9');

/**
 * An email address as GeneralName, DER: rfc822Name (RFC 5280 §4.2.1.6), its domain in A-labels; when the local part is
 * not ASCII, otherName SmtpUTF8Mailbox. Throws TypeError for what `readMailbox` refuses: it should have been refused
 * where it was entered, and again when the order was started.
 */
export function mailboxName(email: string): Bytes {
  const read = readMailbox(email);
  if ('wrong' in read) throw new TypeError(textFaultInEnglish('An email address that', read.wrong));
  const mailbox = utf8(`${read.local}@${read.domain}`);
  if (/^[!-~]+$/.test(read.local)) return element(0x81, mailbox);
  return explicit(0, SMTP_UTF8_MAILBOX, explicit(0, element(0x0c, mailbox)));
}
