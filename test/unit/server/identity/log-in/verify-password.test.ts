import { describe, expect, it } from 'vitest';
import { hashPassword } from '../../../../../server/identity/log-in/hash-password.ts';
import { verifyPassword } from '../../../../../server/identity/log-in/verify-password.ts';

const WEAK = { memory: 64, passes: 1, parallelism: 1 };

describe('verifyPassword', () => {
  it('knows the password it was made from, and no other', async () => {
    const hash = await hashPassword('correct horse battery');
    expect(await verifyPassword('correct horse battery', hash)).toEqual({ correct: true, outdated: false });
    expect(await verifyPassword('correct horse batterz', hash)).toEqual({ correct: false, outdated: false });
  });

  it('says that a weaker hash is outdated', async () => {
    expect(await verifyPassword('a', await hashPassword('a', WEAK))).toEqual({ correct: true, outdated: true });
  });

  it('takes both spellings of an accent', async () => {
    expect(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9', WEAK))).toMatchObject({ correct: true });
  });

  it('is never right for an unknown person, not even with the password of the decoy', async () => {
    expect(await verifyPassword('nobody', null)).toMatchObject({ correct: false });
  });

  it('does the same work for unknown and known people', async () => {
    const hash = await hashPassword('correct horse battery');
    const quickest = async (stored: string | null) => {
      const times = [];
      for (let round = 0; round < 4; round += 1) {
        const began = performance.now();
        await verifyPassword('a guess', stored);
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    await verifyPassword('a guess', null); // makes the decoy
    // Without the work it is a thousand times quicker; the machine may be busy.
    expect(await quickest(null)).toBeGreaterThan((await quickest(hash)) / 4);
  });

  it('salts: the same password never has the same hash', async () => {
    expect(await hashPassword('a', WEAK)).not.toBe(await hashPassword('a', WEAK));
  });

  it.each([[''], ['plain'], ['$argon2i$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$AAAA'], ['$2b$10$abc']])(
    'calls the stored hash %j a mistake of ours',
    async (hash) => {
      await expect(verifyPassword('a', hash)).rejects.toThrow(TypeError);
    },
  );

  // RFC 9106 §5.3 needs a secret and associated data; this is the reference implementation's own test (argon2id, v=19).
  it('reads what other implementations of Argon2id write', async () => {
    const theirs = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', theirs)).toEqual({ correct: true, outdated: false });
  });
});
