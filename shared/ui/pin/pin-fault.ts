import type { CredentialKind } from '../../credential.ts';
import { AppError } from '../../errors.ts';
import type { ClientTexts } from '../../texts/en/client.ts';

/** What a person reads when a PIN could not be changed although it may have been the right one. */
export function pinFault(error: unknown, kind: CredentialKind, words: ClientTexts['newPin']): string {
  return error instanceof AppError && error.code === 'card_damaged' ? words.damaged[kind] : words.fault;
}
