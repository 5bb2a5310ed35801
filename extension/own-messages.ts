import * as v from 'valibot';
import { id } from '../shared/wire/fields.ts';

/**
 * What the extension's own pages may ask its worker. None contains a PIN or a key: these stay in the window in which
 * they were typed. Each message has its answer beside it.
 */

/** A create window, just opened or reloaded, asks what it is for. `null`: nothing, its order has ended. */
export const ReadProvisioning = v.strictObject({ action: v.literal('own:read-provisioning'), id });
export const Provisioning = v.nullable(
  v.object({
    ticket: v.string(),
    /** The origin of the page that sent the ticket, as the browser reported it. */
    origin: v.string(),
  }),
);
export type Provisioning = v.InferOutput<typeof Provisioning>;

/**
 * A create window has reached any end: another order may take its place. `made`: a card was made. Answered with `true`.
 */
export const EndProvisioning = v.strictObject({ action: v.literal('own:end-provisioning'), id, made: v.boolean() });

export const OwnMessage = v.variant('action', [ReadProvisioning, EndProvisioning]);
export type OwnMessage = v.InferOutput<typeof OwnMessage>;
