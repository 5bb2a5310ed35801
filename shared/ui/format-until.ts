import { formatClock } from './format-clock.ts';
import { formatDate } from './format-date.ts';

const day = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate());

/**
 * An ISO time at which something ends, relative to `now`, in the reader's time zone: "10:42" today, "tomorrow, 10:33",
 * else "23 Jun 2026, 10:33". An unreadable time is a RangeError.
 */
export function formatUntil(iso: string, now: Date): string {
  const end = new Date(iso);
  const clock = formatClock(iso);
  const tomorrow = day(now);
  if (day(end).getTime() === tomorrow.getTime()) return clock;
  tomorrow.setDate(tomorrow.getDate() + 1);
  return `${day(end).getTime() === tomorrow.getTime() ? 'tomorrow' : formatDate(iso)}, ${clock}`;
}
