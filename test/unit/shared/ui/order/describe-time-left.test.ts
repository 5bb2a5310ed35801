import { expect, it } from 'vitest';
import { ui } from '../../../../../shared/texts/en/ui.ts';
import { describeTimeLeft } from '../../../../../shared/ui/order/describe-time-left.ts';

it.each([
  [86_400_000, '24:00:00', 'plenty', ''],
  [4_121_000, '1:08:41', 'plenty', ''],
  [3_599_000, '59:59', 'plenty', ''],
  [600_000, '10:00', 'plenty', ''],
  [521_000, '8:41', 'plenty', ''],
  [520_001, '8:41', 'plenty', ''],
  [120_001, '2:01', 'plenty', ''],
  [120_000, '2:00', 'low', 'Less than 2 minutes left.'],
  [61_000, '1:01', 'low', 'Less than 2 minutes left.'],
  [60_000, '1:00', 'low', 'Less than 1 minute left.'],
  [30_000, '0:30', 'low', 'Less than 30 seconds left.'],
  [1, '0:01', 'low', 'Less than 30 seconds left.'],
  [0, '0:00', 'gone', 'This code no longer works.'],
  [-5_000, '0:00', 'gone', 'This code no longer works.'],
] as const)('writes %i ms as %s, %s', (milliseconds, clock, stage, said) =>
  expect(describeTimeLeft(milliseconds, ui.timeLeft)).toEqual({ clock, stage, said }),
);
