import { expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../../server/log.ts';
import { tellCaEnd } from '../../../server/tell-ca-end.ts';
import { makeCa } from '../../support/ca/make-ca.ts';

it('logs at start and once a day, until it is stopped', async () => {
  const made = new Date('2026-03-01T12:00:00.000Z');
  const ca = await makeCa(made);
  vi.useFakeTimers({ now: new Date('2034-02-28T12:00:00.000Z') });
  onTestFinished(() => void vi.useRealTimers());
  const lines: string[] = [];
  const clock = () => new Date();
  const stop = tellCaEnd({ ca, clock, log: createLog('info', { write: (line) => lines.push(line), now: clock }) });
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(3 * 86_400_000);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(
    [731, 730, 729].map((days) => ({ level: 'warn', days, ends: '2036-03-01T12:00:00.000Z' })),
  );
  stop();
  vi.advanceTimersByTime(86_400_000);
  expect(lines).toHaveLength(3);
});
