import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 1_000;

/**
 * Milliseconds until `until` (ISO time) by this machine's clock, updated every second while there are any; never
 * negative.
 */
export function useTimeLeft(until: string): number {
  const end = Date.parse(until);
  const left = () => Math.max(0, end - Date.now());
  const [shown, setShown] = useState({ end, left: left() });
  useEffect(() => {
    const look = () => setShown({ end, left: left() });
    look();
    const timer = setInterval(() => {
      look();
      if (Date.now() >= end) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [end]);
  return shown.end === end ? shown.left : left();
}
