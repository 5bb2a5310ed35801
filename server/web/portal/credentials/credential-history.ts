import type { CredentialsTexts } from '../../../../shared/texts/en/credentials.ts';
import type { CardsTexts } from '../../../../shared/texts/en/portal/cards.ts';
import type { UiTexts } from '../../../../shared/texts/en/ui.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { sayLockReason } from '../../parts/credentials/say-lock-reason.ts';

interface Past {
  readonly at: string;
  readonly what: string;
}

interface Words {
  readonly credentials: CredentialsTexts;
  readonly cards: CardsTexts;
  readonly ui: UiTexts;
}

/** The history of a credential, newest first, as far as its own dates and those of its certificates show it. */
export function credentialHistory(credential: Credential, { cards: { history }, credentials, ui }: Words): Past[] {
  const { createdAt, lockedAt, state, certificates } = credential;
  const past: Past[] = [{ at: createdAt, what: state === 'registered' ? history.ordered : history.created }];
  if (lockedAt !== null) {
    const reason = sayLockReason(credential, 'holder', credentials);
    const what = reason === null ? history.locked : credentials.because(history.locked, reason);
    past.push({ at: lockedAt, what });
  }
  for (const { purpose, revokedAt } of certificates) {
    if (revokedAt !== null) past.push({ at: revokedAt, what: history.revoked(ui.purposes[purpose]) });
  }
  return past.toSorted((a, b) => b.at.localeCompare(a.at));
}
