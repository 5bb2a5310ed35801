import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceExpired } from '../../../../../../server/web/parts/run/use-expiry.ts';
import { noteServerTime } from '../../../../../../server/web/parts/server-clock.ts';

const SERVER = Date.parse('2026-06-21T10:33:00.000Z');
const IN_TEN_MINUTES = '2026-06-21T10:43:00.000Z';
const MINUTE = 60_000;

describe('onceExpired', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    noteServerTime(new Date(SERVER).toUTCString(), SERVER);
  });

  /** On a machine whose clock is this far ahead of the server's. */
  function wait(ahead: number, expiresAt = IN_TEN_MINUTES) {
    vi.setSystemTime(SERVER + ahead);
    noteServerTime(new Date(SERVER).toUTCString(), Date.now());
    const again = vi.fn();
    return { again, stop: onceExpired(expiresAt, again) };
  }

  it.each([
    ['agrees', 0],
    ['is an hour fast', 60 * MINUTE],
    ['is an hour slow', -60 * MINUTE],
  ])('looks again once, a second after the order ends on the server, where the clock %s', (_, ahead) => {
    const { again } = wait(ahead);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(again).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(again).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(again).toHaveBeenCalledOnce();
  });

  it('does not look again for what was over before', () => {
    const { again } = wait(0, '2026-06-21T10:32:59.000Z');
    vi.advanceTimersByTime(MINUTE);
    expect(again).not.toHaveBeenCalled();
  });

  it('does not look again once it was stopped', () => {
    const { again, stop } = wait(0);
    stop();
    vi.advanceTimersByTime(11 * MINUTE);
    expect(again).not.toHaveBeenCalled();
  });

  it('waits for what lasts longer than a timer can', () => {
    const { again } = wait(0, '2026-07-31T10:33:00.000Z');
    vi.advanceTimersByTime(MINUTE);
    expect(again).not.toHaveBeenCalled();
  });
});
