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

/** What of both kinds of credentials somebody has; each person has one of these. */
export const HOLDINGS = ['card and mobile ID', 'card only', 'mobile ID only', 'nothing yet'] as const;
export type Holding = (typeof HOLDINGS)[number];
