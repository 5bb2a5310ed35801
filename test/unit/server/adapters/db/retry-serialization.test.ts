import { describe, expect, it, vi } from 'vitest';
import { retrySerialization } from '../../../../../server/adapters/db/retry-serialization.ts';

const at = { random: () => 0 };

function failure(code: unknown): Error {
  return Object.assign(new Error('refused'), { code });
}

describe('retrySerialization', () => {
  it.each(['40001', '40P01'])('makes the attempt again after %s until it works', async (code) => {
    const attempt = vi.fn<() => Promise<string>>().mockResolvedValue('done');
    attempt.mockRejectedValueOnce(failure(code)).mockRejectedValueOnce(failure(code));
    expect(await retrySerialization(attempt, at)).toBe('done');
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['a broken rule of the schema', failure('23505')],
    ['a code that is a number', failure(40001)],
    ['an error of the work', new Error('mistake')],
    ['what is not an error', '40001'],
  ])('throws %s at once', async (_, error) => {
    const attempt = vi.fn(() => Promise.reject(error));
    await expect(retrySerialization(attempt, at)).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('gives up with the last error', async () => {
    const attempt = vi.fn(() => Promise.reject(failure('40001')));
    await expect(retrySerialization(attempt, at)).rejects.toMatchObject({ code: '40001' });
    expect(attempt).toHaveBeenCalledTimes(25);
  });
});
