/** Why a credential or a person is locked or deactivated, in the words of the lists that people choose from. */

export const LOCK_REASONS = [
  'lost or stolen',
  'new device',
  'it was not me',
  'not needed',
  'has left',
  'other',
] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

export const DEACTIVATE_REASONS = ['on leave', 'has left', 'device lost', 'under investigation', 'other'] as const;
export type DeactivateReason = (typeof DEACTIVATE_REASONS)[number];

/** Each once. */
export const REASONS = [...LOCK_REASONS, 'on leave', 'device lost', 'under investigation'] as const satisfies readonly (
  | LockReason
  | DeactivateReason
)[];
export type Reason = (typeof REASONS)[number];
