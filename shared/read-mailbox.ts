import { asciiDomain } from './ascii-domain.ts';
import { findUnseen } from './find-unseen.ts';

/** An email address that is certified, and that receives mail. */
export interface Mailbox {
  /** As it is written: only its own server knows whether case matters. */
  readonly local: string;
  /** A-labels in lower case. */
  readonly domain: string;
}

/** Octets: of RFC 5321 §4.5.3.1.1, and of §4.5.3.1.3 without its brackets. */
const LONGEST_LOCAL = 64;
const LONGEST = 254;

/** RFC 5322 §3.2.3 and RFC 6531 §3.3; non-ASCII characters have been checked before. */
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+)*$/u;

/**
 * The one check of mailboxes (RFC 5321 §4.1.2 with RFC 6531): a dot-atom and a domain name. Refused, although the
 * standards allow them: quoted local parts, since nobody has one and injections use them, and address literals in
 * brackets. `wrong` is to be read after the name of the field: "has to look like …".
 */
export function readMailbox(address: string): Mailbox | { readonly wrong: string } {
  const unseen = findUnseen(address);
  if (address === '') return { wrong: 'is empty' };
  if (unseen !== null) return { wrong: `has ${unseen} in it` };
  if (octets(address) > LONGEST) return { wrong: `is longer than ${LONGEST} bytes` };
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return { wrong: 'has to look like alice@example.com' };
  const local = address.slice(0, at);
  if (octets(local) > LONGEST_LOCAL) return { wrong: `has more than ${LONGEST_LOCAL} bytes in front of the @` };
  if (/["\\\s\p{Z}]/u.test(local)) return { wrong: 'has a space or quotation marks in front of the @' };
  if (!DOT_ATOM.test(local)) return { wrong: 'has a sign in front of the @ that cannot stand there' };
  if (local.normalize('NFC') !== local) return { wrong: 'has letters that are not composed (NFC) in front of the @' };
  const given = address.slice(at + 1);
  const domain = asciiDomain(given);
  if (given.startsWith('[')) return { wrong: 'has an IP address in place of a domain name' };
  if (domain === null) return { wrong: 'has no domain name after the @' };
  return octets(local) + 1 + domain.length > LONGEST ? { wrong: `is longer than ${LONGEST} bytes` } : { local, domain };
}

/** What is wrong with an email address, as `readMailbox` reports it; null = it is one valid mailbox. */
export function judgeMailbox(address: string): string | null {
  const read = readMailbox(address);
  return 'wrong' in read ? read.wrong : null;
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
