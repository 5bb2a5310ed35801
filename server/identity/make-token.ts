import { sha256, toBase64url, toHex, utf8 } from '../../shared/bytes.ts';

/** 256 random bits for a cookie or a link, base64url, and the hash (hex) by which the store knows it. */
export async function makeToken(): Promise<{ token: string; tokenHash: string }> {
  const token = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
  return { token, tokenHash: await hashToken(token) };
}

/** Hex SHA-256 of the token's text; enough for a value that nobody can guess. */
export async function hashToken(token: string): Promise<string> {
  return toHex(await sha256(utf8(token)));
}
