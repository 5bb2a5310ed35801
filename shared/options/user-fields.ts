import type { Role, UserState } from '../person.ts';

/** What an option script can read about a person, always text. */
export interface UserFields {
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly commonName: string;
  readonly email: string;
  /** Empty = none is known. */
  readonly department: string;
  readonly role: Role;
  readonly state: UserState;
}

/** `user.<field>` of a script: the person, and the organisation that runs the server. */
export interface ScriptUser extends UserFields {
  readonly organization: string;
}

export const USER_FIELDS = [
  'userName',
  'givenName',
  'surname',
  'commonName',
  'email',
  'department',
  'role',
  'state',
  'organization',
] as const satisfies ReadonlyArray<keyof ScriptUser>;
export type UserField = (typeof USER_FIELDS)[number];

/** Sample people, one of each role, that no company has: each script has to work for them. */
export const SAMPLE_USERS: readonly UserFields[] = (['employee', 'operator', 'admin'] as const).map((role) => ({
  userName: `sample.${role}`,
  givenName: 'Sam',
  surname: 'Ample',
  commonName: 'Sam Ample',
  email: `sample.${role}@example.com`,
  department: '',
  role,
  state: 'active',
}));
