import type { CardsTexts } from '../../../../shared/texts/en/portal/cards.ts';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';

interface NewFirst {
  /** The new one can be made while the old one still works. */
  readonly possible: boolean;
  readonly title: string;
  readonly text: string;
}

/**
 * What a person with a new phone reads before the old mobile ID is locked: the new one first, or why that is not
 * possible.
 */
export function describeNewFirst(
  { limit, active }: Pick<OfferedProcess, 'limit' | 'active'>,
  { mobile: { newFirst, lockFirst } }: CardsTexts,
): NewFirst {
  if (limit === null || active < limit) return { possible: true, title: newFirst.title, text: newFirst.text };
  return { possible: false, title: lockFirst.title(limit), text: lockFirst.text };
}
