import { HOLDINGS, type Holding } from '../../shared/person.ts';
import { serialPart } from '../../shared/serial-part.ts';
import { MOST_PEOPLE_COUNTED, PEOPLE_PAGE, type PeopleFound } from '../../shared/wire/people.ts';
import type { ListedPerson, PeopleFilter, PeoplePlace } from '../identity/people-store.ts';
import { viewPerson } from '../processes/desk/view-person.ts';
import type { Deps } from '../processes/engine/deps.ts';
import type { Stores } from '../processes/engine/store.ts';

/** Hex digits of a serial number. */
const WHOLE = 40;

/**
 * A page of the matching people, by name, after the person `behind` (null, or an unknown one = from the first on), with
 * the number of matches. If the words match no name, they may be part of a serial number: then the page has its
 * holders.
 */
export async function findPeople(
  filter: PeopleFilter,
  behind: string | null,
  { store }: Pick<Deps, 'store'>,
): Promise<PeopleFound> {
  const place = behind === null ? null : await store.transaction(({ people }) => people.placeOf(behind));
  const page = await lookThrough(filter, { from: place, wanted: PEOPLE_PAGE + 1, counted: place === null }, store);
  const all = place === null ? page : await lookThrough(filter, { from: null, wanted: 0, counted: true }, store);
  const isNobody = all.fitting === 0;
  const holders = isNobody ? await store.transaction((stores) => holdersOf(filter, stores)) : [];
  const total = await store.transaction(({ people }) => people.count(MOST_PEOPLE_COUNTED + 1));
  const people = isNobody && place === null ? holders : page.people;
  return {
    people: people.slice(0, PEOPLE_PAGE).map(viewListed),
    more: people.length > PEOPLE_PAGE,
    found: orMore(isNobody ? holders.length : all.fitting),
    total: orMore(total),
  };
}

interface Wanted {
  /** null = the first person. */
  readonly from: PeoplePlace | null;
  readonly wanted: number;
  /** Continues after those, as long as their number is small enough to be shown. */
  readonly counted: boolean;
}

/** Each part is a transaction of its own: other work runs in between. */
async function lookThrough(
  filter: PeopleFilter,
  { from, wanted, counted }: Wanted,
  store: Deps['store'],
): Promise<{ readonly people: readonly ListedPerson[]; readonly fitting: number }> {
  const found: ListedPerson[] = [];
  let fitting = 0;
  for (let place = from; ; ) {
    const stretch = await store.transaction(({ people }) => people.look(filter, place, wanted - found.length));
    found.push(...stretch.people);
    fitting += stretch.fitting;
    const isEnough = found.length === wanted && (!counted || fitting > MOST_PEOPLE_COUNTED);
    if (isEnough || stretch.end === null) return { people: found, fitting };
    place = stretch.end;
  }
}

function orMore(count: number): number | null {
  return count > MOST_PEOPLE_COUNTED ? null : count;
}

/** A certificate that was intended but never made is known only to the CA, by its whole number. */
async function holdersOf(filter: PeopleFilter, { ca, messages, people }: Stores): Promise<ListedPerson[]> {
  const part = serialPart(filter.words);
  if (part === null) return [];
  const found = (await people.bySerial(part, PEOPLE_PAGE)).filter((person) => fits(person, filter));
  if (found.length > 0 || 'start' in part || part.startOrEnd.length !== WHOLE) return found;
  const entry = await ca.bySerialNumber(part.startOrEnd);
  const message = entry && (await messages.byId(entry.messageId));
  const holders = message ? await people.listed([message.personId]) : [];
  return holders.filter((person) => fits(person, filter));
}

/** The filters without the words. */
function fits(person: ListedPerson, { states, roles, departments, holdings }: PeopleFilter): boolean {
  return (
    isAmong(person.state, states) &&
    isAmong(person.role, roles) &&
    isAmong(person.department, departments) &&
    isAmong(holdingOf(person), holdings)
  );
}

function isAmong<T>(one: T, list: readonly T[]): boolean {
  return list.length === 0 || list.includes(one);
}

function holdingOf({ cards, mobileIds }: ListedPerson): Holding {
  const [both, cardOnly, mobileOnly, nothing] = HOLDINGS;
  if (cards > 0) return mobileIds > 0 ? both : cardOnly;
  return mobileIds > 0 ? mobileOnly : nothing;
}

function viewListed(person: ListedPerson): PeopleFound['people'][number] {
  const { cards, mobileIds, lastLogInAt } = person;
  return { ...viewPerson(person), cards, mobileIds, lastLogIn: lastLogInAt?.toISOString() ?? null };
}
