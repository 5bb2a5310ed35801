import type { Person } from '../person.ts';

/** The person of an id that something stored has: people are never removed, so that not to find them is a bug. */
export function found(person: Person | null): Person {
  if (person === null) throw new TypeError('People are never removed');
  return person;
}
