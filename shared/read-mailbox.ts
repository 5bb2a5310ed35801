import { asciiDomain } from './ascii-domain.ts';
import { locateUnseen } from './find-unseen.ts';
import type { TextFault } from './text-fault.ts';

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
const TOO_LONG = { wrong: { code: 'too many bytes', facts: { most: LONGEST } } } as const;

/** RFC 5322 §3.2.3 and RFC 6531 §3.3; non-ASCII characters have been checked before. */
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10FFFF}-]+)*$/u;

/**
 * The one check of mailboxes (RFC 5321 §4.1.2 with RFC 6531): a dot-atom and a domain name. Refused, although the
 * standards allow them: quoted local parts, since nobody has one and injections use them, and address literals in
 * brackets.
 */
export function readMailbox(address: string): Mailbox | { readonly wrong: TextFault } {
  const unseen = locateUnseen(address);
  if (address === '') return wrong('empty');
  if (unseen !== null) return { wrong: { code: 'unseen', facts: unseen } };
  if (octets(address) > LONGEST) return TOO_LONG;
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return wrong('no address');
  const local = address.slice(0, at);
  if (octets(local) > LONGEST_LOCAL) {
    return { wrong: { code: 'too many bytes before @', facts: { most: LONGEST_LOCAL } } };
  }
  if (/["\\\s\p{Z}]/u.test(local)) return wrong('space before @');
  if (!DOT_ATOM.test(local)) return wrong('sign before @');
  if (local.normalize('NFC') !== local) return wrong('not composed before @');
  const given = address.slice(at + 1);
  const domain = asciiDomain(given);
  if (given.startsWith('[')) return wrong('IP address');
  if (domain === null) return wrong('no domain');
  return octets(local) + 1 + domain.length > LONGEST ? TOO_LONG : { local, domain };
}

/** What is wrong with an email address, as `readMailbox` reports it; null = it is one valid mailbox. */
export function judgeMailbox(address: string): TextFault | null {
  const read = readMailbox(address);
  return 'wrong' in read ? read.wrong : null;
}

function wrong(
  code:
    | 'empty'
    | 'no address'
    | 'space before @'
    | 'sign before @'
    | 'not composed before @'
    | 'IP address'
    | 'no domain',
): { readonly wrong: TextFault } {
  return { wrong: { code, facts: {} } };
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
