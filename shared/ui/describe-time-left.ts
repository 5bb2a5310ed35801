const LOW_SECONDS = 120;

export interface TimeLeft {
  /** "8:41"; never less than 0:00. */
  readonly clock: string;
  readonly stage: 'plenty' | 'low' | 'gone';
  /** What is said aloud, another at 2:00, 1:00, 0:30 and the end; empty before. */
  readonly said: string;
}

/** A countdown in words. A second that has begun counts as left. */
export function describeTimeLeft(milliseconds: number): TimeLeft {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  if (seconds === 0) return { clock, stage: 'gone', said: 'This code no longer works.' };
  if (seconds > LOW_SECONDS) return { clock, stage: 'plenty', said: '' };
  return {
    clock,
    stage: 'low',
    said: `Less than ${seconds <= 30 ? '30 seconds' : seconds <= 60 ? '1 minute' : '2 minutes'} left.`,
  };
}
