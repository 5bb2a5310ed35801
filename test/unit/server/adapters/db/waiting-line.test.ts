import { expect, it, onTestFinished, vi } from 'vitest';
import { waitingLine } from '../../../../../server/adapters/db/waiting-line.ts';

it('processes all that waits when asked, and later arrivals for later callers', async () => {
  const waiting = ['a', 'b', 'c'];
  const done: string[] = [];
  const line = waitingLine(async () => {
    done.push(...waiting.splice(0, 1));
    return waiting.length > 0;
  });
  const first = line.settle();
  waiting.push('d');
  await Promise.all([first, line.settle()]);
  expect(done).toEqual(['a', 'b', 'c', 'd']);
});

it('is one run at a time, and shared by all callers during the current one', async () => {
  let [runs, atWork, most] = [0, 0, 0];
  const line = waitingLine(async () => {
    runs += 1;
    atWork += 1;
    most = Math.max(most, atWork);
    await Promise.resolve();
    atWork -= 1;
    return false;
  });
  const asked = [line.settle()];
  await Promise.resolve();
  for (let more = 0; more < 50; more += 1) asked.push(line.settle());
  await Promise.all(asked);
  expect([most, runs <= 3]).toEqual([1, true]);
});

it('continues after a failure, which its callers receive', async () => {
  let fails = true;
  const line = waitingLine(async () => {
    if (fails) throw new Error('away');
    return false;
  });
  await expect(line.settle()).rejects.toThrow('away');
  fails = false;
  await line.settle();
});

it('collects close arrivals for one run, and does not run again for callers that have settled', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let runs = 0;
  const failed: unknown[] = [];
  const line = waitingLine(async () => {
    runs += 1;
    if (runs === 3) throw new Error('away');
    return false;
  });
  for (let times = 0; times < 20; times += 1) line.soon((error) => failed.push(error));
  expect(runs).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toBe(1);
  line.soon((error) => failed.push(error));
  await line.settle();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toBe(2);
  line.soon((error) => failed.push(error));
  await vi.advanceTimersByTimeAsync(1000);
  expect(failed).toEqual([expect.objectContaining({ message: 'away' })]);
});
