import { beforeEach, describe, expect, it } from 'vitest';
import { type FairGate, fairGate } from '../../../../../server/identity/log-in/fair-gate.ts';

describe('a fair gate', () => {
  let gate: FairGate;
  let began: string[];
  let open: Map<string, PromiseWithResolvers<void>>;
  beforeEach(() => {
    gate = fairGate({ atOnce: 2, waiting: 4, retryAfter: 2 });
    began = [];
    open = new Map();
  });

  /** `name` begins with the key; the work continues until it is ended. */
  function come(name: string): Promise<string> {
    const end = Promise.withResolvers<void>();
    open.set(name, end);
    return gate
      .pass(name.charAt(0), async () => {
        began.push(name);
        await end.promise;
        return name;
      })
      .catch((error) => `${error.code} ${error.retryAfter}`);
  }
  async function end(name: string): Promise<void> {
    open.get(name)?.resolve();
    await settle();
  }
  /** Lets everything run that waits only for its turn in the promise queue. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('lets so many in, and the next when one has ended', async () => {
    const all = ['a1', 'a2', 'a3'].map(come);
    await settle();
    expect(began).toEqual(['a1', 'a2']);
    await end('a2');
    expect(began).toEqual(['a1', 'a2', 'a3']);
    await end('a1');
    await end('a3');
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3']);
  });

  it('lets keys take turns', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'b1']) void come(name);
    await settle();
    for (const name of ['a1', 'a2', 'a3', 'b1']) await end(name);
    expect(began).toEqual(['a1', 'a2', 'a3', 'b1', 'a4', 'a5']);
  });

  it('turns away a newcomer when its own line is the longest', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) void come(name);
    expect(await come('a7')).toBe('server_busy 2');
    expect(began).not.toContain('a7');
  });

  it('gives the last place of the longest line to a newcomer without one', async () => {
    const [, , , , , last] = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map(come);
    const other = come('b1');
    expect(await last).toBe('server_busy 2');
    await end('a1');
    await end('a2');
    expect(began).toEqual(['a1', 'a2', 'a3', 'b1']);
    await end('b1');
    expect(await other).toBe('b1');
    expect(began).not.toContain('a6');
  });

  it('displaces nothing for a caller with as many in line', async () => {
    const all = ['a1', 'a2', 'b1', 'c1', 'd1', 'e1'].map(come);
    expect(await come('f1')).toBe('server_busy 2');
    for (const name of ['a1', 'a2', 'b1', 'c1', 'd1', 'e1']) await end(name);
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'c1', 'd1', 'e1']);
  });

  it('continues after work that failed', async () => {
    const failing = ['1', '2', '3'].map((name) => gate.pass(name, () => Promise.reject(new Error(name))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    expect(await gate.pass('x', async () => 'in')).toBe('in');
  });
});
