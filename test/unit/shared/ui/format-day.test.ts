import { expect, it } from 'vitest';
import { formatDay } from '../../../../shared/ui/format-day.ts';

const at = (...parts: [number, number, number, number, number]) => new Date(...parts);
const NOW = at(2026, 2, 1, 9, 0);

it.each([
  [at(2026, 2, 1, 0, 0), 'today, 00:00'],
  [at(2026, 1, 28, 16, 20), 'yesterday, 16:20'],
  [at(2026, 1, 27, 23, 59), '27 Feb 2026'],
  [at(2025, 2, 1, 9, 0), '1 Mar 2025'],
])('says when it was: %s', (time, said) => expect(formatDay(time.toISOString(), NOW)).toBe(said));
