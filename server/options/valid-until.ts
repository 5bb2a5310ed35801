import type { Options } from './credential-options.ts';

/**
 * `from` plus calendar years, months or days, in UTC, at the same time of day. A day that the month does not have
 * becomes its last one: two years from 29 February 2028 is 28 February 2030.
 */
export function validUntil({ amount, unit }: Options['validity'], from: Date): Date {
  const until = new Date(from);
  if (unit === 'days') {
    until.setUTCDate(until.getUTCDate() + amount);
    return until;
  }
  const day = from.getUTCDate();
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + (unit === 'years' ? amount * 12 : amount));
  const lastDay = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(day, lastDay));
  return until;
}
