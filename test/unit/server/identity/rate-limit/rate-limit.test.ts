import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCounts } from '../../../../../server/identity/rate-limit/pending-counts.ts';
import { rateLimit, refund } from '../../../../../server/identity/rate-limit/rate-limit.ts';
import type { Limit } from '../../../../../server/identity/rate-limit/sliding-window.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { frozenClock } from '../../../../support/http-client.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';

const LIMIT: Limit = { name: 'test', tries: 3, seconds: 60 };

describe('rateLimit', () => {
  let store: Store;
  let clock = frozenClock();
  beforeEach(async () => {
    clock = frozenClock();
    store = await openTestStore({ url: null, file: ':memory:' });
  });
  afterEach(() => store.close());

  const attempt = (who = 'alice', at: Pick<Store, 'transaction'> = store) =>
    rateLimit([[LIMIT, who]], { store: at === store ? store : { ...store, ...at }, clock }).then(
      () => 'counted',
      (error) => error.retryAfter,
    );
  async function kept(who = 'alice'): Promise<number> {
    await keepCounts(store);
    return store.transaction(({ tries }) => tries.counted(`test ${who}`));
  }

  it('counts what is allowed and writes nothing about what is not', async () => {
    expect([await attempt(), await attempt(), await attempt()]).toEqual(['counted', 'counted', 'counted']);
    for (let times = 0; times < 5; times += 1) expect(await attempt()).toBe(80);
    expect(await kept()).toBe(3);
    expect(await attempt('bob')).toBe('counted');
  });

  it('refuses again without asking the database, until the time that it said', async () => {
    for (let times = 0; times < 4; times += 1) await attempt();
    const away = { transaction: () => Promise.reject(new Error('asked')) };
    const real = store.transaction;
    Object.assign(store, away);
    clock.advance(79_000);
    expect(await attempt()).toBe(1);
    Object.assign(store, { transaction: real });
    clock.advance(1_000);
    expect(await attempt()).toBe('counted');
    expect(await attempt()).toBe(20);
  });

  it('is as strict on another server that shares the database', async () => {
    for (let times = 0; times < 3; times += 1) await attempt();
    await keepCounts(store);
    expect(await attempt('alice', { transaction: (work) => store.transaction(work) })).toBe(80);
  });

  describe('reads the database', () => {
    let reads = 0;
    beforeEach(() => {
      reads = 0;
      const { look } = store;
      const counted: Store['look'] = (work) => {
        reads += 1;
        return look(work);
      };
      Object.assign(store, { look: counted });
    });
    const LAGGING: Limit = { name: 'lagging', tries: 10, seconds: 60, mayLag: true };
    const lagging = () => rateLimit([[LAGGING, 'alice']], { store, clock });

    it('once a second where a limit may lag', async () => {
      for (let times = 0; times < 3; times += 1) await lagging();
      expect(reads).toBe(1);
      clock.advance(1_000);
      await lagging();
      expect(reads).toBe(2);
    });

    it('again once counts have moved there, and counts them once', async () => {
      for (let times = 0; times < 4; times += 1) await lagging();
      await keepCounts(store);
      for (let times = 0; times < 6; times += 1) await lagging();
      expect(reads).toBe(2);
      await expect(lagging()).rejects.toThrow();
    });

    it('at each try near such a limit', async () => {
      for (let times = 0; times < 5; times += 1) await lagging();
      await keepCounts(store);
      for (let times = 0; times < 3; times += 1) await lagging();
      expect(reads).toBe(4);
    });

    it('at each try of any other limit', async () => {
      for (let times = 0; times < 3; times += 1) await attempt();
      expect(reads).toBe(3);
    });
  });

  it('counts each of many at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => attempt()));
    expect(all.filter((how) => how === 'counted')).toHaveLength(3);
    expect(await kept()).toBe(3);
  });

  it('writes once for many, and continues counting from there', async () => {
    await attempt();
    await attempt();
    expect(await kept()).toBe(2);
    refund([[LIMIT, 'alice']], { store, now: clock() });
    expect(await kept()).toBe(1);
    expect([await attempt(), await attempt(), await attempt()]).toEqual(['counted', 'counted', 80]);
  });

  it('misses no count that moves into the database while it looks there', async () => {
    for (let times = 0; times < 3; times += 1) await attempt();
    const look = store.look;
    // As on PostgreSQL: what was read is from before the commit, and comes after it.
    const overtaken: typeof look = async (work) => {
      const read = await look(work);
      await keepCounts(store);
      return read;
    };
    Object.assign(store, { look: overtaken });
    expect(await attempt()).toBe(80);
    Object.assign(store, { look });
    expect(await kept()).toBe(3);
  });

  it('keeps what the database did not take', async () => {
    await attempt();
    const real = store.transaction;
    Object.assign(store, { transaction: () => Promise.reject(new Error('away')) });
    await expect(keepCounts(store)).rejects.toThrow('away');
    Object.assign(store, { transaction: real });
    expect(await kept()).toBe(1);
  });

  it('forgets a refusal when the clock is set back', async () => {
    for (let times = 0; times < 4; times += 1) await attempt();
    clock.advance(-86_400_000);
    expect(await attempt()).toBe('counted');
  });

  it('counts nothing else once one is refused', async () => {
    for (let times = 0; times < 3; times += 1) await attempt();
    const both = [
      [LIMIT, 'alice'],
      [LIMIT, 'carol'],
    ] as const;
    await expect(rateLimit(both, { store, clock })).rejects.toMatchObject({ code: 'too_many_tries' });
    expect(await kept('carol')).toBe(0);
  });
});
