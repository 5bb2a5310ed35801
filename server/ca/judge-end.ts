import type { Ca } from './ca.ts';
import { daysUntil } from './cut-by-ca.ts';

/** Introducing a new CA takes an organisation a long time: every computer that trusts this one has to learn of it. */
const YEARS_BEFORE = 2;
const ERROR_DAYS = 90;

/** What admins have to know about the end of the CA. */
export interface CaEnding {
  readonly urgency: 'warn' | 'error';
  readonly happened: string;
  readonly facts: { readonly ends: string; readonly days: number };
}

/** Warns of the end of the CA from two years before; null = it is far away. `urgency` rises for the last 90 days. */
export function judgeEnd({ issuing }: Ca, now: Date): CaEnding | null {
  const from = new Date(issuing.notAfter);
  from.setUTCFullYear(from.getUTCFullYear() - YEARS_BEFORE);
  if (now < from) return null;
  const days = daysUntil(issuing.notAfter, now);
  const ended = issuing.notAfter <= now;
  return {
    urgency: days < ERROR_DAYS ? 'error' : 'warn',
    happened: ended
      ? 'the certificate authority has ended: nothing can be ordered any more'
      : 'the certificate authority ends: what is ordered from now on may end with it',
    facts: { ends: issuing.notAfter.toISOString(), days },
  };
}
