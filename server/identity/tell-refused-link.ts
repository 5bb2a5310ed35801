import { AppError } from '../../shared/errors.ts';
import type { IdentityStore } from './identity-store.ts';

/** Tells that somebody came with a set-up link that is not one, and throws the refusal again. */
export async function tellRefusedLink(
  error: unknown,
  { store, clock }: { readonly store: IdentityStore; readonly clock: () => Date },
): Promise<never> {
  if (error instanceof AppError && error.code === 'setup_link_dead') {
    await store.tell({ event: 'setup-link.refused', by: null, about: 'set-up link' }, clock());
  }
  throw error;
}
