import fc from 'fast-check';
import type { VNode } from 'preact';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ChoosePin } from '../../../../../extension/create/ChoosePin.tsx';
import { TypePin } from '../../../../../extension/create/TypePin.tsx';
import { CardList } from '../../../../../extension/popup/CardList.tsx';
import { ChangePin } from '../../../../../extension/popup/ChangePin.tsx';
import { ChoosePin as ChoosePhonePin } from '../../../../../server/web/phone/activate/ChoosePin.tsx';
import { TypePin as TypePhonePin } from '../../../../../server/web/phone/activate/TypePin.tsx';
import { ChangePin as ChangePhonePin } from '../../../../../server/web/phone/home/ChangePin.tsx';
import { Home } from '../../../../../server/web/phone/home/Home.tsx';
import { cardSummary } from '../../../../../shared/card/card-summary.ts';
import type { OpenedOrder } from '../../../../../shared/card/opened-order.ts';
import { ProvisioningOrder } from '../../../../../shared/wire/message.ts';
import { textOfParts } from '../../../../support/any-text.ts';
import { cardDeps } from '../../../../support/client/card-deps.ts';
import { sampleCard, sampleOrder } from '../../../../support/client/sample-card-records.ts';
import { render } from '../../../../support/render.tsx';

/**
 * That the head's content is visible is tested in a browser, for the frame that all windows share
 * (test/e2e/host-always-seen.test.ts). Here: every window that asks for a PIN has the host there, and nothing else from
 * a server, whatever the server sends.
 */

const HOST = 'id.example.com:8443';
const origin = `https://${HOST}`;
const deps = cardDeps(() => Promise.reject(new TypeError('nobody is asked')));
const nothing = () => undefined;

interface Said {
  readonly serverName: string;
  readonly name: string;
  readonly holder: string;
  readonly userId: string;
}

const { serverName } = ProvisioningOrder.entries.profile.entries;
const said = fc
  .oneof(
    textOfParts('﷽', 'Ḝ\u0301\u0301', ' ', 'אב', '</header>', '<b>', '&amp;', 'evil.example'),
    fc.string({ maxLength: 64 }),
  )
  .map((text) => text.slice(0, 64))
  .filter((text) => v.is(serverName, text));

const openedBy = (profile: Said): OpenedOrder => {
  const order = sampleOrder();
  return {
    ...{ cardId: crypto.randomUUID(), origin, stage: 'new', knownServer: false },
    order: { ...order, profile: { ...order.profile, ...profile } },
  };
};
const askedBy = ({ serverName, holder }: Said) => {
  const { pinPolicy, ownNames } = sampleOrder();
  return { serverName, holder, pinPolicy, ownNames };
};
const cardOf = (profile: Said, from = origin) => {
  const card = sampleCard('active');
  const { certificates, order, ...rest } = card;
  return cardSummary({
    ...rest,
    origin: from,
    order: { ...order, profile: { ...order.profile, ...profile } },
    certificates: certificates.map(({ der: _, ...facts }) => facts),
  });
};
const changing = { deps, onBack: nothing, onChanged: nothing, onBlocked: nothing };

const WINDOWS: Readonly<Record<string, (profile: Said) => VNode>> = {
  'Choose a PIN, card app': (profile) => <ChoosePin host={HOST} opened={openedBy(profile)} onCreate={nothing} />,
  'Type the PIN you chose, card app': (profile) => (
    <TypePin host={HOST} opened={openedBy(profile)} triesLeft={4} onCreate={nothing} />
  ),
  'Change PIN, card app': (profile) => <ChangePin card={cardOf(profile)} {...changing} />,
  'Choose a PIN, phone': (profile) => (
    <ChoosePhonePin host={HOST} asked={askedBy(profile)} onFirstInput={nothing} onActivate={nothing} />
  ),
  'Type the PIN you chose, phone': (profile) => (
    <TypePhonePin host={HOST} asked={askedBy(profile)} triesLeft={null} onActivate={nothing} />
  ),
  'Change PIN, phone': (profile) => <ChangePhonePin mobileId={cardOf(profile)} {...changing} />,
};

const HEAD = /<div class="c-window"><header class="c-window-head">(.*?)<\/header><main class="c-window-body">(.*)$/s;
const words = (part: string) => part.replace(/<[^>]*>/g, '');

it.each(Object.entries(WINDOWS))('%s: only the host is in the head, and nothing that a server says', (_, open) => {
  const heads = new Set<string>();
  const property = fc.property(said, said, said, said, (serverName, name, holder, userId) => {
    const window = render(open({ serverName, name, holder, userId }));
    const [, head = '', body = ''] = HEAD.exec(window) ?? [];
    expect(head).toContain(`<strong dir="ltr">${HOST}</strong>`);
    expect(window.match(/c-window-host/g)).toHaveLength(1);
    expect(body).toMatch(/type="password"/);
    heads.add(words(head));
  });
  fc.assert(property, { numRuns: 25 });
  expect(heads.size).toBe(1);
});

const SERVERS = ['https://id.example.com', 'https://id.example.com:8443', 'https://other.example'];
const LIAR = { serverName: 'evil.example', name: 'id.example.com', holder: 'Alice', userId: 'alice' };

it('says of each card in the list of the card app from which server it is, whatever its name says', () => {
  const cards = [...SERVERS, SERVERS[0] ?? ''].map((from) => cardOf(LIAR, from));
  const orders = SERVERS.map((from, at) => ({
    cardId: `${at}`,
    origin: from,
    name: LIAR.name,
    createdAt: '2026-07-03T10:00:00.000Z',
  }));
  const actionsOf = () => ({ onDetails: nothing, onChangePin: nothing });
  const window = render(
    <CardList
      cards={cards}
      orders={orders}
      said=""
      actionsOf={actionsOf}
      onDeleteOrder={nothing}
      onSettings={nothing}
    />,
  );
  expect(/<p class="x-host">(.*?)<\/p>/s.exec(window)?.[1]?.replace(/<[^>]*>/g, '')).toBe('id.example.com');
  const hosts = [...window.matchAll(/<p class="c-row-sub">(.*?)<\/p>/gs)].map(([, sub = '']) => words(sub));
  expect(hosts.slice(0, 3)).toEqual(['id.example.com:8443', 'other.example', 'id.example.com']);
  const begun = [...window.matchAll(/<h3 class="c-row-title">(.*?)<\/h3>/gs)].map(([, title = '']) => words(title));
  expect(begun.slice(-3)).toEqual(['id.example.com', 'id.example.com:8443', 'other.example']);
});

it.each([0, 1, 2])('has the host of the mobile ID in the middle in the head of the phone: %i', (current) => {
  const mobileIds = SERVERS.map((from) => cardOf(LIAR, from));
  const window = render(
    <Home
      {...{ mobileIds, current, said: '', onContinue: undefined }}
      onCurrent={nothing}
      onScan={nothing}
      onDetails={nothing}
    />,
  );
  const [, head = ''] = HEAD.exec(window) ?? [];
  expect(words(head)).toContain(new URL(SERVERS[current] ?? '').host);
  expect(words(head)).not.toContain('evil');
});
