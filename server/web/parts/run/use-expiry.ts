import { useEffect } from 'preact/hooks';
import type { RunState } from '../../../../shared/process.ts';
import { byThisClock } from '../server-clock.ts';

/** The server expires what is due every second. */
const AFTER_EXPIRY_MS = 1_000;
/** A timer cannot wait longer. */
const LONGEST_MS = 2 ** 31 - 1;

interface Expiring {
  readonly state: RunState;
  readonly progress: { readonly expiresAt: string } | null;
}

/** Has the page of an order read it again when it should have expired: only the server decides. */
export function useExpiry(run: Expiring | null, again: () => void): void {
  const expiresAt = run?.state === 'running' ? run.progress?.expiresAt : undefined;
  useEffect(() => (expiresAt === undefined ? undefined : onceExpired(expiresAt, again)), [expiresAt]);
}

/** Calls `again` when it is `expiresAt` (ISO) on the server's clock. Returns the function that ends the wait. */
export function onceExpired(expiresAt: string, again: () => void): () => void {
  const left = Date.parse(byThisClock(expiresAt)) - Date.now();
  // The server has already reported what is over.
  if (left < 0) return () => undefined;
  const timer = setTimeout(again, Math.min(left + AFTER_EXPIRY_MS, LONGEST_MS));
  return () => clearTimeout(timer);
}
