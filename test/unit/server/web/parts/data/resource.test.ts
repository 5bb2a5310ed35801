import { describe, expect, it } from 'vitest';
import { resource } from '../../../../../../server/web/parts/data/resource.ts';
import { AppError } from '../../../../../../shared/errors.ts';

/** A server whose answers are given by hand, in the order of the requests. */
function byHand<T>() {
  const asked: PromiseWithResolvers<T>[] = [];
  const read = () => {
    const next = Promise.withResolvers<T>();
    asked.push(next);
    return next.promise;
  };
  return { asked, read };
}

describe('resource', () => {
  it('reads once for many, and once again for all who asked in between', async () => {
    const { asked, read } = byHand<number>();
    const one = resource({ read, concerns: () => true });
    const done = [one.refresh(), one.refresh(), one.refresh()];
    expect(asked).toHaveLength(1);
    asked[0]?.resolve(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(one.value()).toBe(1);
    expect(asked).toHaveLength(2);
    asked[1]?.resolve(2);
    await Promise.all(done);
    expect(one.value()).toBe(2);
    expect(asked).toHaveLength(2);
  });

  it('keeps the value when a later reading fails, and says why', async () => {
    let fails = false;
    const read = async () => {
      if (fails) throw new AppError('server_unreachable');
      return 'kept';
    };
    const one = resource({ read, concerns: () => true });
    await one.refresh();
    fails = true;
    await one.refresh();
    expect([one.value(), one.error()?.code]).toEqual(['kept', 'server_unreachable']);
  });

  it('takes what is no AppError for a fault of ours', async () => {
    const one = resource({ read: () => Promise.reject(new TypeError('bug')), concerns: () => true });
    await one.refresh();
    expect(one.error()?.code).toBe('internal');
  });

  it('refuses an older value than it has', () => {
    const one = resource<number>({ read: async () => 0, concerns: () => true, isOlder: (next, now) => next < now });
    one.put(5);
    one.put(4);
    expect(one.value()).toBe(5);
  });

  it('does not take the answer for a person who has logged out', async () => {
    const { asked, read } = byHand<string>();
    const one = resource({ read, concerns: () => true });
    const done = one.refresh();
    one.forget();
    asked[0]?.resolve('theirs');
    await done;
    expect(one.value()).toBeNull();
  });

  it('is concerned when news may have been missed', () => {
    const one = resource({ read: async () => 1, concerns: ({ what }) => what === 'run' });
    expect([
      one.concerns({ what: 'everything', runId: null }),
      one.concerns({ what: 'run', runId: null }),
      one.concerns({ what: 'session', runId: null }),
    ]).toEqual([true, true, false]);
  });
});
