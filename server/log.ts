import { replaceUnseen } from '../shared/find-unseen.ts';

/** Where the server says what it does: one line per happening, never with a secret, a PIN, a ticket or a body. */
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
 * What draws nothing, turns the direction of a line or moves a terminal, as JSON writes it. JSON itself escapes only what
 * is below the space; a line of ours is one line with whatever it is read.
 */
function escapeUnseen(json: string): string {
  const asJson = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return replaceUnseen(json, (sign) => sign.split('').map(asJson).join(''));
}

function describeError(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${own}\ncaused by ${describeError(error.cause)}` : own;
}
