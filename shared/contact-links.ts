/**
 * A link for writing to a mailbox (RFC 6068): in its address, whatever could begin a header or a fragment is encoded.
 */
export function mailLink(mailbox: string): string {
  const at = mailbox.lastIndexOf('@');
  return `mailto:${encodeURIComponent(mailbox.slice(0, at))}@${encodeURIComponent(mailbox.slice(at + 1))}`;
}

/**
 * A link for calling a number as people write it (RFC 3966): without separators, and without the `(0)` of +49 (0)30.
 */
export function phoneLink(phone: string): string {
  const number = phone.startsWith('+') ? phone.replace(/\(\s*0\s*\)/, '') : phone;
  return `tel:${number.replace(/[^+\d]/g, '')}`;
}
