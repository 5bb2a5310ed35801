import { type Argon2Parameters, argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const deriveArgon2 = promisify(argon2);

export interface PasswordCost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's first choice for Argon2id (19 MiB, 2 passes). Raise it here: older hashes are renewed at the next log-in. */
export const PASSWORD_COST: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 };

const TAG_BYTES = 32;

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`; the password is taken in NFC (RFC 8265 §4.2). */
export async function hashPassword(password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> {
  const salt = randomBytes(16);
  const tag = await deriveTag(password, salt, cost, TAG_BYTES);
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${toPhcBase64(salt)}$${toPhcBase64(tag)}`;
}

/** The Argon2id tag (RFC 9106) over the password's NFC in UTF-8. */
export async function deriveTag(
  password: string,
  salt: Uint8Array,
  cost: PasswordCost,
  tagLength: number,
): Promise<Buffer> {
  const parameters: Argon2Parameters = {
    message: Buffer.from(password.normalize('NFC')),
    nonce: salt,
    memory: cost.memory,
    passes: cost.passes,
    parallelism: cost.parallelism,
    tagLength,
  };
  return deriveArgon2('argon2id', parameters);
}

function toPhcBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
