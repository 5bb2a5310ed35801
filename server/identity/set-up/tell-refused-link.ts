import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { NAMED_SUBJECTS } from '../../../shared/security-events.ts';
import type { IdentityStore } from '../identity-store.ts';

const REFUSED: ReadonlySet<string> = new Set(['setup_link_dead', 'setup_code_wrong'] satisfies ErrorCode[]);

/** Records a wrong set-up link, or one without its code, and throws the refusal again. */
export async function tellRefusedLink(
  error: unknown,
  { store, clock }: { readonly store: IdentityStore; readonly clock: () => Date },
): Promise<never> {
  if (error instanceof AppError && REFUSED.has(error.code)) {
    await store.tell({ event: 'setup-link.refused', by: null, about: NAMED_SUBJECTS.link }, clock());
  }
  throw error;
}
