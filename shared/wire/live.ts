import * as v from 'valibot';
import { id } from './fields.ts';

/**
 * What GET /api/events (session) sends as `event: change`. It says only that something changed; the reader fetches it.
 * After a reconnect the reader fetches everything it shows. `event: alive` comes at once and every 20 s: where it does not, a
 * relay holds the stream back, and the reader asks from time to time.
 */
export const EVENTS_PATH = '/api/events';

export const Change = v.object({
  /** `run`: one order moved on. `credentials`: the list of credentials or certificates is another. `session`: logged out. */
  what: v.picklist(['run', 'credentials', 'session']),
  runId: v.nullable(id),
});
export type Change = v.InferOutput<typeof Change>;
