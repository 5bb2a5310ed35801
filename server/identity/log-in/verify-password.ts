import { timingSafeEqual } from 'node:crypto';
import { deriveTag, hashPassword, PASSWORD_COST, type PasswordCost } from './hash-password.ts';

export interface Verdict {
  readonly correct: boolean;
  /** True when the stored hash is weaker than today's parameters: store a new one now that the password is known. */
  readonly outdated: boolean;
}

let decoy: Promise<string> | undefined;

/**
 * Compares a password with its stored hash. `stored` null = an unknown person, or one without a password: the same work
 * is done on a decoy and the answer is no, so that timing reveals nothing. Throws TypeError for a hash that is not
 * ours.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<Verdict> {
  decoy ??= hashPassword('nobody');
  const nobody = await decoy; // also for known people: the first call pays for it in any case
  const { cost, salt, tag } = parseHash(stored ?? nobody);
  const same = timingSafeEqual(await deriveTag(password, salt, cost, tag.length), tag);
  return { correct: same && stored !== null, outdated: isWeaker(cost, PASSWORD_COST) };
}

function isWeaker(cost: PasswordCost, wanted: PasswordCost): boolean {
  return cost.memory < wanted.memory || cost.passes < wanted.passes;
}

function parseHash(text: string): { cost: PasswordCost; salt: Buffer; tag: Buffer } {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (parts === null) throw new TypeError('A stored password hash is not in the form that we write');
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
