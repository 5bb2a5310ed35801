import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { NAMED_SUBJECTS, type SecurityEventName } from '../../../shared/security-events.ts';
import type { IdentityStore } from '../identity-store.ts';
import { hashToken } from '../sessions/make-token.ts';

const EVENTS: Partial<Record<ErrorCode, Extract<SecurityEventName, `log-in.${string}`>>> = {
  login_failed: 'log-in.wrong',
  too_many_tries: 'log-in.blocked',
};

/**
 * Records that a log-in was refused, and throws the refusal again. The work is the same whether there is such an
 * account or not.
 */
export async function tellRefusedLogIn(
  error: unknown,
  userName: string,
  { store, clock }: { readonly store: IdentityStore; readonly clock: () => Date },
): Promise<never> {
  const event = error instanceof AppError ? EVENTS[error.code] : undefined;
  if (event === undefined) throw error;
  const account = userName.trim().toLowerCase();
  const person = await store.transaction(({ people }) => people.byUserName(account));
  const why = person === null || person.state === 'active' ? null : `the account is ${person.state}`;
  const told = { event, by: null, about: person?.id ?? NAMED_SUBJECTS.caller, reason: why };
  await store.tell(told, clock(), hashToken(account));
  throw error;
}
