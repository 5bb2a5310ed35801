import { replaceUnseen } from '../shared/find-unseen.ts';

/** The server's log: one line per event, never with a secret, a PIN, a ticket or a body. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = Readonly<Record<LogLevel, (happened: string, facts?: Readonly<Record<string, unknown>>) => void>>;

/** JSON lines of at least `level`: `{time, level, happened, …facts}`; an Error among the facts becomes its stack. */
export function createLog(level: LogLevel, deps: { write: (line: string) => void; now: () => Date }): Log {
  const threshold = LOG_LEVELS.indexOf(level);
  const at = (own: LogLevel) => {
    if (LOG_LEVELS.indexOf(own) < threshold) return () => undefined;
    return (happened: string, facts: Readonly<Record<string, unknown>> = {}) => {
      const line = { time: deps.now().toISOString(), level: own, happened, ...facts };
      const text = JSON.stringify(line, (_, value) => (value instanceof Error ? describeError(value) : value));
      deps.write(`${escapeUnseen(text)}\n`);
    };
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/**
 * Invisible characters, and those that change the direction of a line or control a terminal, in JSON's escapes. JSON
 * itself escapes only those below the space; with this a line of ours stays one line in any viewer.
 */
function escapeUnseen(json: string): string {
  const asJson = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return replaceUnseen(json, (sign) => sign.split('').map(asJson).join(''));
}

function describeError(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${own}\ncaused by ${describeError(error.cause)}` : own;
}
