import { type ComponentChildren, Fragment, h } from 'preact';
import { expect, it } from 'vitest';
import { CardList } from '../../../../../extension/popup/CardList.tsx';
import { OrderList } from '../../../../../extension/popup/OrderList.tsx';
import { FailedMails } from '../../../../../server/web/admin/people/FailedMails.tsx';
import { FoundPeople } from '../../../../../server/web/admin/people/FoundPeople.tsx';
import { PeopleRows } from '../../../../../server/web/admin/people/PeopleRows.tsx';
import { PeopleTable } from '../../../../../server/web/admin/people/PeopleTable.tsx';
import { PersonOrders } from '../../../../../server/web/admin/people/PersonOrders.tsx';
import { Cards } from '../../../../../server/web/portal/cards/Cards.tsx';
import { UnfinishedOrder } from '../../../../../server/web/portal/dashboard/UnfinishedOrder.tsx';
import { credentials } from '../../../../../server/web/portal/data/resources.ts';
import { MobileId } from '../../../../../server/web/portal/mobile-id/MobileId.tsx';
import { LockStep } from '../../../../../server/web/portal/run/LockStep.tsx';
import { cardSummary } from '../../../../../shared/card/card-summary.ts';
import type { Credential } from '../../../../../shared/wire/credential.ts';
import { sampleCard } from '../../../../support/client/sample-card-records.ts';
import { mobileId, mobileRun, card as ownCard, run } from '../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../support/render.tsx';

/** The texts of headings, links and buttons, character by character. */
const names = (screen: ComponentChildren): string[] =>
  [...render(h(Fragment, null, screen)).matchAll(/<(h[1-6]|a|button)\b[^>]*>(.*?)<\/\1>/g)].map(
    ([, tag, inside = '']) => `${tag} ${inside.replace(/<[^>]*>/g, '')}`.trim(),
  );

const card = (serialNumber: string) => {
  const { certificates, ...rest } = sampleCard('active');
  return cardSummary({
    ...rest,
    certificates: certificates.map(({ der: _, ...facts }) => ({ ...facts, serialNumber })),
  });
};
const order = (createdAt: string) => ({ cardId: createdAt, origin: 'https://id.example.com', name: null, createdAt });
const person = (userName: string) => ({
  id: crypto.randomUUID(),
  userName,
  displayName: 'Alice Berg',
  email: `${userName}@example.com`,
  department: '',
  role: 'employee' as const,
  state: 'active' as const,
  cards: 1,
  mobileIds: 0,
  lastLogIn: '2026-06-21T10:00:00.000Z',
});
const mail = (at: string) => ({
  ...{ to: 'alice@example.com', subject: 'Activate your mobile ID', why: '', wrongAddress: null, at },
});
const people = { people: [person('alice'), person('alice2')], more: false, words: 'alice', found: 2, total: 2 };
const nothing = () => {};
const twice = (make: (change: { id: string }) => Credential) => [1, 2].map(() => make({ id: crypto.randomUUID() }));

it.each([
  [
    'cards of the popup',
    <CardList
      key="cards"
      cards={['01', '02', '03'].map(card)}
      orders={[]}
      said=""
      actionsOf={() => ({ onDetails: nothing, onChangePin: nothing })}
      onDeleteOrder={nothing}
      onSettings={nothing}
    />,
  ],
  [
    'unfinished orders of the popup',
    <OrderList
      key="orders"
      orders={[order('2026-06-21T10:00:00.000Z'), order('2026-06-21T10:01:00.000Z')]}
      onDelete={nothing}
    />,
  ],
  ['people of one name', <FoundPeople key="people" found={people} above={false} />],
  ['people of one name, in the table', <PeopleTable key="table" people={people.people} />],
  ['people of one name, on a narrow screen', <PeopleRows key="rows" people={people.people} />],
  ['orders of a person', <PersonOrders key="runs" runs={[run(), run({ reference: '7F3K-23' })]} followed={[]} />],
  [
    'mails not delivered',
    <FailedMails key="mails" mails={[mail('2026-06-21T10:00:00.000Z'), mail('2026-06-21T10:01:00.000Z')]} />,
  ],
  [
    'orders that wait on the Dashboard',
    [run(), mobileRun()].map((one) => <UnfinishedOrder key={one.id} run={one} beside apart={null} />),
  ],
])('%s have each a name of their own', (_, screen) => {
  const said = names(screen);
  expect(said.length).toBeGreaterThan(1);
  expect(said.filter((name, index) => said.indexOf(name) !== index)).toEqual([]);
});

it('adds no heading to a page about another person', () => {
  expect(render(<FoundPeople found={people} above />)).not.toMatch(/<h\d/);
});

it.each<[string, Credential[], ComponentChildren]>([
  ['cards of one name', twice(ownCard), <Cards key="cards" />],
  [
    'locked cards of one name',
    twice(({ id }) => ownCard({ id, state: 'locked', lockedAt: '2026-06-21T10:00:00.000Z', lockedReason: 'lost' })),
    <Cards key="locked" />,
  ],
  ['mobile IDs of one phone and day', twice(mobileId), <MobileId key="mobile" />],
  ['mobile IDs to choose one from', twice(mobileId), <LockStep key="lock" run={mobileRun()} goOn={async () => {}} />],
])('%s have each a name of their own', (_, held, screen) => {
  credentials.put(held.map((one, at) => ({ ...one, createdAt: `2026-06-21T10:0${at}:00.000Z` })));
  const said = names(screen);
  expect(said.filter((name, index) => said.indexOf(name) !== index)).toEqual([]);
  const radios = [...render(h(Fragment, null, screen)).matchAll(/<label class="c-radio">(.*?)<\/label>/g)].map(
    ([all]) => all.replace(/<[^>]*>/g, ''),
  );
  expect(new Set(radios).size).toBe(radios.length);
  credentials.forget();
});
