import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type PreviewAsked,
  type PreviewGiven,
  previewer,
} from '../../../../../../../server/web/admin/options/preview/previewer.ts';
import { AppError } from '../../../../../../../shared/errors.ts';
import type { OptionPreview } from '../../../../../../../shared/wire/option-script.ts';

const asked: PreviewAsked = { kind: 'virtual-smart-card', text: 'a', personId: 'alice' };

/** A preview that is recognized by a name. */
const named = (name: string): OptionPreview => ({ faults: [], warnings: [], values: { name }, result: null });

/** A server that answers when the test says so. */
function watch() {
  const calls: Array<{
    asked: string;
    answer: (name: string) => Promise<void>;
    fail: (error: unknown) => Promise<void>;
  }> = [];
  const shown: PreviewGiven[] = [];
  const keeper = previewer(
    ({ text, personId, kind }) =>
      new Promise((resolve, reject) => {
        const settle = async (act: () => void) => {
          act();
          await vi.advanceTimersByTimeAsync(0);
        };
        calls.push({
          asked: `${text} for ${personId} (${kind})`,
          answer: (name) => settle(() => resolve(named(name))),
          fail: (error) => settle(() => reject(error)),
        });
      }),
    (given) => shown.push(given),
  );
  const latest = () => {
    const given = shown.at(-1);
    return `${given?.preview?.values['name'] ?? 'nothing'}${given?.waiting ? ', waiting' : ''}${given?.error ? `, ${given.error.code}` : ''}`;
  };
  const call = (index: number) => {
    const found = calls[index];
    if (found === undefined) throw new Error(`call ${index} was not made`);
    return found;
  };
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  return { keeper, calls, call, latest, pass };
}

describe('the preview, as one types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks at once for a person, and shows what comes', async () => {
    const { keeper, call, latest, pass } = watch();
    keeper.want(asked);
    expect(latest()).toBe('nothing, waiting');
    await pass(0);
    expect(call(0).asked).toBe('a for alice (virtual-smart-card)');
    await call(0).answer('first');
    expect(latest()).toBe('first');
  });

  it('waits for a pause in the typing, and asks for the last text only', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).answer('first');
    for (const text of ['ab', 'abc', 'abcd']) {
      keeper.want({ ...asked, text });
      await pass(299);
    }
    expect(calls).toHaveLength(1);
    expect(latest()).toBe('first, waiting');
    await pass(1);
    expect(calls.map((one) => one.asked)).toEqual([
      'a for alice (virtual-smart-card)',
      'abcd for alice (virtual-smart-card)',
    ]);
  });

  it('lets the latest win, however late an earlier answer comes', async () => {
    const { keeper, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    keeper.want({ ...asked, text: 'b' });
    await pass(300);
    await call(1).answer('second');
    await call(0).answer('first');
    expect(latest()).toBe('second');
  });

  it('does not show the answer to a text that is typed over already', async () => {
    const { keeper, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    keeper.want({ ...asked, text: 'b' });
    await call(0).answer('first');
    expect(latest()).toBe('nothing, waiting');
  });

  it('asks nothing when nothing is another', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).answer('first');
    keeper.want({ ...asked });
    await pass(1_000);
    expect(calls).toHaveLength(1);
    expect(latest()).toBe('first');
  });

  it('asks at once for another person, and keeps what stands until the answer', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).answer('first');
    keeper.want({ ...asked, personId: 'bob' });
    await pass(0);
    expect(calls).toHaveLength(2);
    expect(latest()).toBe('first, waiting');
  });

  it('shows nothing without a person, and nothing of another kind', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want({ ...asked, personId: null });
    await pass(1_000);
    expect(calls).toHaveLength(0);
    expect(latest()).toBe('nothing');
    keeper.want(asked);
    await pass(0);
    await call(0).answer('first');
    keeper.want({ ...asked, kind: 'mobile-id' });
    expect(latest()).toBe('nothing, waiting');
    keeper.want({ ...asked, personId: null });
    expect(latest()).toBe('nothing');
  });

  it('keeps trying while the server is not reached, with what was shown', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).answer('first');
    keeper.want({ ...asked, text: 'b' });
    await pass(300);
    await call(1).fail(new AppError('server_unreachable'));
    expect(latest()).toBe('first, waiting, server_unreachable');
    await pass(3_000);
    expect(calls).toHaveLength(3);
    expect(latest()).toBe('first, waiting, server_unreachable');
    await call(2).answer('second');
    expect(latest()).toBe('second');
  });

  it('asks no earlier than the server says after too many tries, also when one types', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).fail(new AppError('too_many_tries', null, { retryAfter: 20 }));
    expect(latest()).toBe('nothing, waiting, too_many_tries');
    await pass(10_000);
    keeper.want({ ...asked, text: 'b' });
    await pass(9_999);
    expect(calls).toHaveLength(1);
    await pass(1);
    expect(call(1).asked).toBe('b for alice (virtual-smart-card)');
  });

  it('stays with a failure that waiting does not fix, until one types or asks again', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).fail(new TypeError('a bug'));
    expect(latest()).toBe('nothing, internal');
    await pass(60_000);
    expect(calls).toHaveLength(1);
    keeper.again();
    expect(latest()).toBe('nothing, waiting, internal');
    await pass(0);
    await call(1).answer('first');
    expect(latest()).toBe('first');
  });

  it('does not show what another person would get', async () => {
    const { keeper, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    await call(0).answer('first');
    keeper.want({ ...asked, personId: 'bob' });
    await pass(0);
    await call(1).fail(new AppError('person_unknown'));
    expect(latest()).toBe('nothing, person_unknown');
  });

  it('ends with the page', async () => {
    const { keeper, calls, call, latest, pass } = watch();
    keeper.want(asked);
    await pass(0);
    keeper.stop();
    await call(0).answer('first');
    await pass(10_000);
    expect(latest()).toBe('nothing, waiting');
    expect(calls).toHaveLength(1);
  });
});
