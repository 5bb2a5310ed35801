import type { Person } from '../person.ts';

/** The person whose id something stored has: people are never removed, so a missing one is a bug. */
export function found(person: Person | null): Person {
  if (person === null) throw new TypeError('People are never removed');
  return person;
}
