/** One-time provisioning messages, in the words that server and clients share. */

/**
 * The state of a one-time provisioning message. waiting → opened (bound to one client) → answered (requests arrived) →
 * issued → confirmed; or, until confirmed, cancelled, expired or failed. The last four are final.
 */
export const MESSAGE_STATES = [
  'waiting',
  'opened',
  'answered',
  'issued',
  'confirmed',
  'cancelled',
  'expired',
  'failed',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** The purpose of a message: a new credential, new certificates for an existing one, or a new PIN. */
export const MESSAGE_PURPOSES = ['make', 'renew', 'reset PIN'] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** How a one-time link is delivered: shown as a code in Self-Service (or at the desk), or sent by email. */
export const DELIVERIES = ['portal', 'email'] as const;
export type Delivery = (typeof DELIVERIES)[number];
