import { describe, expect, it } from 'vitest';
import { onceLetIn } from '../../../../../../server/web/parts/log-in/once-let-in.ts';
import { AppError, type ErrorCode } from '../../../../../../shared/errors.ts';

describe('onceLetIn', () => {
  /** Fails with these, one after the other, then succeeds. Returns how it ended and how long it waited. */
  async function enter(codes: readonly ErrorCode[], retryAfter?: number) {
    const left = [...codes];
    const waited: number[] = [];
    const how = await onceLetIn(
      async () => {
        const code = left.shift();
        if (code !== undefined) throw new AppError(code, null, retryAfter === undefined ? {} : { retryAfter });
        return 'in';
      },
      { pause: async (seconds) => void waited.push(seconds), random: () => 0.5 },
    ).catch((error) => error.code);
    return { how, waited };
  }

  it('stands in line again as the server asks', async () => {
    expect(await enter(['server_busy', 'server_busy'], 4)).toEqual({ how: 'in', waited: [6, 6] });
    expect(await enter(['server_busy'])).toEqual({ how: 'in', waited: [3] });
  });

  it('says so when the rush does not end', async () => {
    const { how, waited } = await enter(Array(9).fill('server_busy'));
    expect(how).toBe('server_busy');
    expect(waited).toHaveLength(4);
  });

  it.each(['login_failed', 'too_many_tries', 'server_unreachable'] as const)('tries no more after %s', async (code) => {
    expect(await enter([code])).toEqual({ how: code, waited: [] });
  });
});
