import { hash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link, base64url, and the hash (hex) by which the store knows it. */
export function makeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

/**
 * Hex SHA-256 of the token's text; enough for a value that cannot be guessed. Synchronous: WebCrypto would wait for a
 * thread behind every password that is being hashed.
 */
export function hashToken(token: string): string {
  return hash('sha256', token, 'hex');
}
