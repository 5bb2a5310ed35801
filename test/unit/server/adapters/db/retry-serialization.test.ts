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
    expect(await retrySerialization(at)(attempt)).toBe('done');
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['a broken rule of the schema', failure('23505')],
    ['a code that is a number', failure(40001)],
    ['an error of the work', new Error('mistake')],
    ['what is not an error', '40001'],
  ])('throws %s at once', async (_, error) => {
    const attempt = vi.fn(() => Promise.reject(error));
    await expect(retrySerialization(at)(attempt)).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('gives up with the last error', async () => {
    const attempt = vi.fn(() => Promise.reject(failure('40001')));
    await expect(retrySerialization(at)(attempt)).rejects.toMatchObject({ code: '40001' });
    expect(attempt).toHaveBeenCalledTimes(25);
  });

  it('lets those that have lost go one at a time', async () => {
    const retry = retrySerialization(at);
    let [tried, together, most] = [0, 0, 0];
    const contended = async (): Promise<void> => {
      tried += 1;
      if (tried <= 10) throw failure('40001');
      together += 1;
      most = Math.max(most, together);
      await new Promise((resolve) => setImmediate(resolve));
      together -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => retry(contended)));
    expect([tried, most]).toEqual([20, 1]);
  });

  it('lets the next one run when one gives up', async () => {
    const retry = retrySerialization(at);
    const hopeless = retry(() => Promise.reject(failure('40001')));
    const attempt = vi.fn<() => Promise<string>>().mockRejectedValueOnce(failure('40001')).mockResolvedValue('done');
    const next = retry(attempt);
    await expect(hopeless).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });
});
