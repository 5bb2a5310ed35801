import { formatClock } from './format-clock.ts';
import { formatDate } from './format-date.ts';

/**
 * A past ISO time, relative to `now`, in the reader's time zone: "today, 10:34", "yesterday, 16:20", else "11 May
 * 2026". An unreadable time is a RangeError.
 */
export function formatDay(iso: string, now: Date): string {
  const date = formatDate(iso);
  if (date === formatDate(now.toISOString())) return `today, ${formatClock(iso)}`;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return date === formatDate(yesterday.toISOString()) ? `yesterday, ${formatClock(iso)}` : date;
}
