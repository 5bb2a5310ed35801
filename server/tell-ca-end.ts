import type { Ca } from './ca/ca.ts';
import { judgeEnd } from './ca/judge-end.ts';
import type { Log } from './log.ts';

const DAY_MS = 86_400_000;

/** Logs when the CA is about to end: now and once a day. Returns the function that stops it. */
export function tellCaEnd({ ca, clock, log }: { ca: Ca; clock: () => Date; log: Log }): () => void {
  const tell = (): void => {
    const ending = judgeEnd(ca, clock());
    if (ending !== null) log[ending.urgency](ending.happened, ending.facts);
  };
  tell();
  const timer = setInterval(tell, DAY_MS);
  return () => clearInterval(timer);
}
