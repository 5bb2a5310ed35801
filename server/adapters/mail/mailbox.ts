import { domainToASCII } from 'node:url';

/** Longest path of RFC 5321 §4.5.3.1.3, without its brackets. */
const LONGEST = 254;

/**
 * Whether `address` is one mailbox `local@domain` that can stand in an envelope: a dot-atom of RFC 5322 §3.2.3, letters
 * of every language included (RFC 6531), and a domain name. Quoted local parts are refused: nobody has one, and they are
 * where injections live.
 */
export function isMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return (
    at > 0 &&
    address.length <= LONGEST &&
    /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local) &&
    /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)*$/u.test(domain) &&
    domainToASCII(domain) !== ''
  );
}
