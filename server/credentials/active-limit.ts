import type { CredentialKind } from '../../shared/credential.ts';
import { AppError } from '../../shared/errors.ts';
import type { CredentialStore } from './credential-store.ts';

/** What the options say about one kind. */
export interface ActiveLimit {
  readonly kind: CredentialKind;
  /** Null = no limit. */
  readonly activeLimit: number | null;
}

/** True when a person has as many active credentials of this kind as he may have. */
export async function isAtLimit(personId: string, limit: ActiveLimit, credentials: CredentialStore): Promise<boolean> {
  if (limit.activeLimit === null) return false;
  return (await credentials.countOfPerson(personId, limit.kind, 'active')) >= limit.activeLimit;
}

/** Throws AppError `process_limit_reached` when one more would be too many. */
export async function refuseAtLimit(personId: string, limit: ActiveLimit, credentials: CredentialStore): Promise<void> {
  if (!(await isAtLimit(personId, limit, credentials))) return;
  throw new AppError('process_limit_reached', `${limit.activeLimit} active at a time.`);
}
