import * as v from 'valibot';
import { isErrorCode } from '../errors.ts';

/**
 * Messages between the portal page and the card app's content script, by window.postMessage on the same window. A
 * request `chipless:<verb>` is answered at once by `<action>-ack`, then by `<action>-success` or `<action>-failure`. An
 * answer belongs to the action it names. Nothing but the ticket crosses here: the server is the origin of the top frame
 * as the browser reports it, never a field.
 */

/** Is a card app there, and which version? Needs no user gesture. */
export const PageStatus = v.object({ action: v.literal('chipless:status') });
/** Open the create window for this ticket. Only from a gesture of the user (navigator.userActivation). */
export const PageProvisioning = v.object({
  action: v.literal('chipless:enrol'),
  ticket: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export const PageRequest = v.variant('action', [PageStatus, PageProvisioning]);
export type PageRequest = v.InferOutput<typeof PageRequest>;

export const PageStatusSuccess = v.object({
  action: v.literal('chipless:status-success'),
  /** Semantic version of the installed extension. */
  version: v.pipe(v.string(), v.maxLength(64)),
  /** The order formats it supports. */
  formats: v.pipe(v.array(v.number()), v.maxLength(32)),
  /** False: the organisation's managed list does not include this site. */
  allowed: v.boolean(),
  /** True in a private window, which stores nothing. */
  incognito: v.boolean(),
});
export const PageProvisioningSuccess = v.object({ action: v.literal('chipless:enrol-success') });
export const PageFailure = v.object({
  action: v.picklist(['chipless:status-failure', 'chipless:enrol-failure']),
  error: v.object({
    code: v.pipe(
      v.string(),
      v.maxLength(100),
      v.check((code) => isErrorCode(code)),
    ),
    message: v.pipe(v.string(), v.maxLength(500)),
    /** Seconds after which a retry makes sense, where that is known. */
    retryAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400))),
  }),
});
export const PageAck = v.object({ action: v.picklist(['chipless:status-ack', 'chipless:enrol-ack']) });
export const PageAnswer = v.variant('action', [PageAck, PageStatusSuccess, PageProvisioningSuccess, PageFailure]);
export type PageAnswer = v.InferOutput<typeof PageAnswer>;
