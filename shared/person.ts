/** What both sides call a person and what they may be. */

export const ROLES = ['employee', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const USER_STATES = [
  'registered',
  'requested',
  'aborted',
  'approved',
  'rejected',
  'active',
  'inactive',
  'locked',
] as const;
export type UserState = (typeof USER_STATES)[number];
