import { domainToASCII } from 'node:url';
import { type Bytes, utf8 } from '../../shared/bytes.ts';
import { element, explicit, objectIdentifier } from './der.ts';

/** RFC 9598 §3. */
const SMTP_UTF8_MAILBOX = objectIdentifier('1.3.6.1.5.5.7.8.9');

/**
 * An email address as GeneralName, DER: rfc822Name (RFC 5280 §4.2.1.6), its domain in A-labels; when the part before
 * the @ is not ASCII, otherName SmtpUTF8Mailbox. Throws TypeError for what is no address.
 */
export function mailboxName(email: string): Bytes {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const domain = domainToASCII(email.slice(at + 1));
  if (at < 1 || domain === '' || /[\s\p{Cc}]/u.test(email)) throw new TypeError('Not an email address');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(local)) return element(0x81, utf8(`${local}@${domain}`));
  return explicit(0, SMTP_UTF8_MAILBOX, explicit(0, element(0x0c, utf8(`${local}@${domain}`))));
}
