import type { CredentialKind } from '../../shared/credential.ts';
import { AppError } from '../../shared/errors.ts';
import type { CredentialStore } from './credential-store.ts';

/** The part of the options about one kind. */
export interface ActiveLimit {
  readonly kind: CredentialKind;
  /** Null = no limit. */
  readonly activeLimit: number | null;
}

/** True when a person has as many active credentials of this kind as they may have. */
export async function isAtLimit(personId: string, limit: ActiveLimit, credentials: CredentialStore): Promise<boolean> {
  if (limit.activeLimit === null) return false;
  return (await credentials.countOfPerson(personId, limit.kind, 'active')) >= limit.activeLimit;
}

/** Throws AppError `process_limit_reached` when one more would be too many; explained to the person. */
export async function refuseAtLimit(personId: string, limit: ActiveLimit, credentials: CredentialStore): Promise<void> {
  if (limit.activeLimit === null || !(await isAtLimit(personId, limit, credentials))) return;
  const facts = { kind: limit.kind, limit: limit.activeLimit };
  throw new AppError('process_limit_reached', null, { explanation: { reason: 'has as many', facts } });
}
