import * as v from 'valibot';
import type { Audited } from '../../shared/audited.ts';
import { ANY } from '../../shared/wire/audit.ts';
import { id } from '../../shared/wire/fields.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import type { EntrySearch } from './find-entries.ts';

/** A search as it appears in a URL: `any`, or the filters. */
export interface WrittenSearch {
  /** User name, or id. */
  readonly person: string;
  readonly what: Audited | typeof ANY;
  readonly from: string;
  readonly until: string;
}

async function idOf(person: string, people: Pick<PeopleStore, 'byUserName'>): Promise<string> {
  if (v.safeParse(id, person).success) return person;
  return (await people.byUserName(person.toLowerCase()))?.id ?? person;
}

/**
 * The parsed search. An unknown person is searched for by the text as written: entries may name people who no longer
 * exist.
 */
export async function readSearch(
  { person, what, from, until }: WrittenSearch,
  people: Pick<PeopleStore, 'byUserName'>,
): Promise<EntrySearch> {
  return {
    person: person === ANY ? null : await idOf(person, people),
    what: what === ANY ? null : what,
    from: from === ANY ? null : new Date(from),
    until: until === ANY ? null : new Date(until),
  };
}
