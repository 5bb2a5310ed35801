import type { CardsTexts } from '../../../../shared/texts/en/portal/cards.ts';
import type { UiTexts } from '../../../../shared/texts/en/ui.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';

interface Past {
  readonly at: string;
  readonly what: string;
}

interface Words {
  readonly cards: CardsTexts;
  readonly ui: UiTexts;
}

/** The history of a credential, newest first, as far as its own dates and those of its certificates show it. */
export function credentialHistory(
  { createdAt, lockedAt, state, certificates }: Credential,
  { cards: { history }, ui }: Words,
): Past[] {
  const past: Past[] = [{ at: createdAt, what: state === 'registered' ? history.ordered : history.created }];
  if (lockedAt !== null) past.push({ at: lockedAt, what: history.locked });
  for (const { purpose, revokedAt } of certificates) {
    if (revokedAt !== null) past.push({ at: revokedAt, what: history.revoked(ui.purposes[purpose]) });
  }
  return past.toSorted((a, b) => b.at.localeCompare(a.at));
}
