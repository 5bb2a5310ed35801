import * as v from 'valibot';
import { id } from '../shared/wire/fields.ts';

/**
 * What the extension's own pages may ask its worker. A PIN or a key is in none of them: it stays in the window in which it
 * was typed. Each message has its answer beside it.
 */

/** A create window, just opened or reloaded, asks what it is for. `null`: nothing, its order is over. */
export const ReadEnrolment = v.strictObject({ action: v.literal('own:read-enrolment'), id });
export const Enrolment = v.nullable(
  v.object({
    ticket: v.string(),
    /** Who asks: the origin of the page that sent the ticket, as the browser reported it. */
    origin: v.string(),
  }),
);
export type Enrolment = v.InferOutput<typeof Enrolment>;

/**
 * A create window has reached an end of any kind: another order may take its place. `made`: a card came of it. Answered
 * with `true`.
 */
export const EndEnrolment = v.strictObject({ action: v.literal('own:end-enrolment'), id, made: v.boolean() });

export const OwnMessage = v.variant('action', [ReadEnrolment, EndEnrolment]);
export type OwnMessage = v.InferOutput<typeof OwnMessage>;
