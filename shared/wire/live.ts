import * as v from 'valibot';
import { id } from './fields.ts';

/**
 * What GET /api/events (session) sends as `event: change`. It says only that something changed; the client then fetches
 * it. After a reconnect the client fetches everything it shows. `event: alive` comes at once and every 20 s: if it does
 * not, a proxy is buffering the stream, and the client polls now and then.
 */
export const EVENTS_PATH = '/api/events';

export const Notice = v.object({
  /**
   * `run`: an order progressed. `credentials`: the list of credentials or certificates changed. `session`: logged out.
   */
  what: v.picklist(['run', 'credentials', 'session']),
  runId: v.nullable(id),
});
export type Notice = v.InferOutput<typeof Notice>;
