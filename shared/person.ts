/** The words that both sides use for people and their roles. */

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

/** What a person has of both kinds of credentials; each person has one of these. */
export const HOLDINGS = ['card and mobile ID', 'card only', 'mobile ID only', 'nothing yet'] as const;
export type Holding = (typeof HOLDINGS)[number];
