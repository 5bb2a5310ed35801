import type { UiTexts } from '../../texts/en/ui.ts';

const LOW_SECONDS = 120;

export interface TimeLeft {
  /** "8:41", "1:08:41"; never less than 0:00. */
  readonly clock: string;
  readonly stage: 'plenty' | 'low' | 'gone';
  /** What is announced, changing at 2:00, 1:00, 0:30 and the end; empty before. */
  readonly said: string;
}

/** A countdown as text. A second that has begun counts as left. */
export function describeTimeLeft(milliseconds: number, words: UiTexts['timeLeft']): TimeLeft {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock = `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : minutes}:${twoDigits(seconds % 60)}`;
  if (seconds === 0) return { clock, stage: 'gone', said: words.gone };
  if (seconds > LOW_SECONDS) return { clock, stage: 'plenty', said: '' };
  return {
    clock,
    stage: 'low',
    said: seconds <= 30 ? words.halfAMinute : seconds <= 60 ? words.oneMinute : words.twoMinutes,
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
