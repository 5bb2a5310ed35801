import { createHash, createHmac } from 'node:crypto';
import { fromBase64url, lengthPrefixed, toBase64url, utf8 } from '../../shared/bytes.ts';

/**
 * The ticket of one generation of a message: HMAC-SHA-256(ticket key, message id ‖ generation) in base64url, 43
 * characters. It can be derived again whenever it has to be shown; only its hash is stored.
 */
export function makeTicket(messageId: string, generation: number, ticketKey: Uint8Array): string {
  const mac = createHmac('sha256', ticketKey);
  mac.update(lengthPrefixed(utf8(messageId))).update(utf8(String(generation)));
  return toBase64url(mac.digest());
}

/** SHA-256 (hex) over the 32 bytes of a ticket. Throws SyntaxError when it is not base64url. */
export function hashTicket(ticket: string): string {
  return createHash('sha256').update(fromBase64url(ticket)).digest('hex');
}
