import type { OfferedProcess } from '../../../../shared/wire/run.ts';

interface NewFirst {
  /** The new one can be made while the old one still works. */
  readonly possible: boolean;
  readonly title: string;
  readonly text: string;
}

/** What somebody with a new phone is told before the old mobile ID is locked: the new one first, or why that cannot be. */
export function describeNewFirst({ limit, active }: Pick<OfferedProcess, 'limit' | 'active'>): NewFirst {
  if (limit === null || active < limit) {
    return {
      possible: true,
      title: 'Make the new one first?',
      text: 'Then you are never without one. Lock this one when the new one is active.',
    };
  }
  return {
    possible: false,
    title: `You can have ${limit === 1 ? 'one' : limit} at a time`,
    text: 'So this one has to be locked first. You have no mobile ID on the new phone until you have ordered one.',
  };
}
