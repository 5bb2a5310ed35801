import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Live } from '../../server/processes/engine/live.ts';
import type { Notice } from '../../shared/wire/live.ts';

const NOTICE: Notice = { what: 'run', runId: '00000000-0000-4000-8000-000000000000' };

/** Where notices are published and where they are listened to: the same server, or two. */
export interface LivePair {
  readonly teller: Live;
  readonly hearer: Live;
  close(): Promise<void>;
}

/** What every Live does. */
export function liveContract(name: string, open: () => Promise<LivePair>): void {
  async function fresh(): Promise<LivePair> {
    const pair = await open();
    onTestFinished(() => pair.close());
    return pair;
  }

  /** Resolves when everything published so far has arrived: notices arrive in order. */
  async function settled({ teller, hearer }: LivePair): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      const stop = hearer.onClient('the last word', () => {
        stop();
        resolve();
      });
    });
    teller.tellClient('the last word');
    await heard;
  }

  describe(`live notices ${name}`, () => {
    it('reach all listeners of the person, and no others', async () => {
      const pair = await fresh();
      const [one, two, other, client] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
      pair.hearer.onPerson('alice', one);
      pair.hearer.onPerson('alice', two);
      pair.hearer.onPerson('bob', other);
      pair.hearer.onClient('alice', client);
      pair.teller.tellPerson('alice', NOTICE);
      await settled(pair);
      expect(one.mock.calls).toEqual([[NOTICE]]);
      expect(two.mock.calls).toEqual([[NOTICE]]);
      expect(other).not.toHaveBeenCalled();
      expect(client).not.toHaveBeenCalled();
    });

    it('reach the client of a message, and no others', async () => {
      const pair = await fresh();
      const [client, other, person] = [vi.fn(), vi.fn(), vi.fn()];
      pair.hearer.onClient('message', client);
      pair.hearer.onClient('other', other);
      pair.hearer.onPerson('message', person);
      pair.teller.tellClient('message');
      await settled(pair);
      expect(client).toHaveBeenCalledTimes(1);
      expect(other).not.toHaveBeenCalled();
      expect(person).not.toHaveBeenCalled();
    });

    it('arrive in the order in which they were published', async () => {
      const pair = await fresh();
      const heard: (string | null)[] = [];
      pair.hearer.onPerson('alice', ({ runId }) => heard.push(runId));
      const ids = Array.from({ length: 100 }, () => crypto.randomUUID());
      for (const runId of ids) pair.teller.tellPerson('alice', { what: 'run', runId });
      await settled(pair);
      expect(heard).toEqual(ids);
    });

    it('do not reach a listener that has stopped, even when it stops while it is called', async () => {
      const pair = await fresh();
      const [gone, stays] = [vi.fn(), vi.fn()];
      const stop = pair.hearer.onPerson('alice', gone);
      const stopItself = pair.hearer.onPerson('alice', () => stopItself());
      pair.hearer.onPerson('alice', stays);
      stop();
      stop();
      pair.teller.tellPerson('alice', NOTICE);
      pair.teller.tellPerson('alice', { what: 'credentials', runId: null });
      await settled(pair);
      expect(gone).not.toHaveBeenCalled();
      expect(stays).toHaveBeenCalledTimes(2);
    });

    it('reach the same function as often as it listens', async () => {
      const pair = await fresh();
      const listener = vi.fn();
      const stop = pair.hearer.onPerson('alice', listener);
      pair.hearer.onPerson('alice', listener);
      stop();
      pair.teller.tellPerson('alice', NOTICE);
      await settled(pair);
      expect(listener).toHaveBeenCalledTimes(1);
    });

    it('reach the others when one listener throws', async () => {
      const pair = await fresh();
      const listener = vi.fn();
      pair.hearer.onPerson('alice', () => {
        throw new Error('on purpose');
      });
      pair.hearer.onPerson('alice', listener);
      expect(() => pair.teller.tellPerson('alice', NOTICE)).not.toThrow();
      await settled(pair);
      expect(listener).toHaveBeenCalledTimes(1);
    });
  });
}
