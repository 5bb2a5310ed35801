import { FORMAT } from '../../shared/wire/message.ts';
import { type Attack, attack, describeAttacks, nothing } from '../support/hostile/hostile-attack.ts';
import {
  cancelledOrder,
  confirmedOrder,
  dueOrder,
  expiredOrder,
  issuedOrder,
  open,
  openedOrder,
  startedOrder,
  waitingOrder,
} from '../support/hostile/hostile-orders.ts';
import { fromClient, fromPortal, type HostileWorld } from '../support/hostile/hostile-world.ts';
import { PROCESS } from '../support/provisioning.ts';

const foreign = (title: string, verb: string, body?: unknown) =>
  attack(
    title,
    '404 run_unknown',
    (at) => waitingOrder(at),
    (at, { runId }) => fromPortal(at, at.mallory, `/api/runs/${runId}${verb}`, body),
  );

const ANOTHER_PERSONS: readonly Attack[] = [
  foreign('reading it', ''),
  foreign('going on with it', '/next', { step: 0 }),
  foreign('going on with it from where it is', '/next', { step: 1 }),
  foreign('cancelling it', '/cancel', {}),
  foreign('asking for its ticket', '/ticket', {}),
  attack(
    'cancelling one that its owner has finished',
    '404 run_unknown',
    (at) => confirmedOrder(at),
    (at, { runId }) => fromPortal(at, at.mallory, `/api/runs/${runId}/cancel`, {}),
  ),
  ...['', '.pem', '.der'].map((ending) =>
    attack(
      `its certificate${ending}`,
      '404 certificate_unknown',
      (at) => certificateOfAlice(at),
      (at, id) => fromPortal(at, at.mallory, `/api/certificates/${id}${ending}`),
    ),
  ),
];

async function certificateOfAlice(at: HostileWorld): Promise<string> {
  await confirmedOrder(at);
  const [valid] = await at.app.store.transaction((stores) => stores.certificates.ofState('valid'));
  return valid?.id ?? 'none';
}

const start = (title: string, process: string, expected = '404 process_unknown') =>
  attack(title, expected, nothing, (at) => fromPortal(at, at.alice, '/api/runs', { process }));

const PROCESSES: readonly Attack[] = [
  start('a process that does not exist', 'VirtualSmartCardSelfServiceProcFree'),
  start('no name', ''),
  start('a name in lower case', PROCESS.toLowerCase()),
  start('a space after the name', `${PROCESS} `),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) => start(name, name)),
  start('SQL', "x'; drop table people; --"),
  start('a path', '../catalogue/virtual-smart-card-self-service-proc-get'),
  start('101 characters', 'x'.repeat(101), '400 input_invalid'),
];

const id = (title: string, text: string, expected = '400 input_invalid') =>
  attack(title, expected, nothing, (at) => fromPortal(at, at.alice, `/api/runs/${text}`));

const IDS: readonly Attack[] = [
  id('a word', 'mine'),
  id('a number', '1'),
  id('an id in braces', `{${crypto.randomUUID()}}`),
  id('an id without strokes', crypto.randomUUID().replaceAll('-', '')),
  id('an id that nobody has', crypto.randomUUID(), '404 run_unknown'),
  id('SQL', encodeURIComponent("' or 1=1 --")),
  id('a NUL', '%00'),
  id('line ends', '%0d%0aSet-Cookie:%20a=b'),
  id('a broken escape', '%E0%A4%A'),
  id('bytes that are not UTF-8', '%ff%fe'),
  id('a path that goes up', '%2e%2e%2fcredentials'),
  id('a thousand characters', 'a'.repeat(1000)),
  id('__proto__', '__proto__'),
];

const TICKETS: readonly Attack[] = [
  attack('no ticket', '401 ticket_unknown', nothing, (at) => fromClient(at, '', '/api/messages/open', OPENER)),
  attack('a ticket of nobody', '401 ticket_unknown', nothing, (at) => open(at, 'A'.repeat(43))),
  attack('a ticket with a character too many', '401 ticket_unknown', waitingOrder, (at, { ticket }) =>
    open(at, `${ticket}A`),
  ),
  attack('a ticket as a cookie', '401 ticket_unknown', waitingOrder, (at, { ticket }) =>
    fromPortal(at, { cookie: `ticket=${ticket}` }, '/api/messages/open', OPENER),
  ),
  attack('a session where a ticket belongs', '401 ticket_unknown', nothing, (at) =>
    fromPortal(at, at.alice, '/api/messages/open', OPENER),
  ),
  attack('a ticket as a client secret', '401 ticket_unknown', waitingOrder, (at, { ticket }) =>
    fromClient(at, `Client ${ticket}`, '/api/messages/open', OPENER),
  ),
  attack('a ticket as a bearer token', '401 ticket_unknown', waitingOrder, (at, { ticket }) =>
    fromClient(at, `Bearer ${ticket}`, '/api/messages/open', OPENER),
  ),
  ...(
    [
      ['a second opener', openedOrder],
      ['a second opener after the answer', issuedOrder],
    ] as const
  ).map(([title, order]) =>
    attack(
      title,
      '409 message_taken',
      (at) => order(at),
      (at, { ticket }) => open(at, ticket),
      { mayChange: ['messages', 'runs'] }, // its owner is notified, once
    ),
  ),
  attack('a second opener after the end', '409 message_taken', confirmedOrder, (at, { ticket }) => open(at, ticket)),
  attack('a ticket of a cancelled order', '410 message_cancelled', cancelledOrder, (at, { ticket }) =>
    open(at, ticket),
  ),
  attack('a ticket of an expired order', '410 message_expired', expiredOrder, (at, { ticket }) => open(at, ticket)),
  attack(
    'a ticket that expires with this request',
    '410 message_expired',
    (at) => dueOrder(at),
    (at, { ticket }) => open(at, ticket),
    { mayChange: ['credentials', 'messages', 'outbox', 'runs'] }, // recorded as expired, and what waited for it removed
  ),
];

const OPENER = { format: FORMAT, clientSecretHash: 'ab'.repeat(32), deviceName: 'Chromium' };

const LATE: readonly Attack[] = [
  attack('a ticket before the order', '409 run_not_ready', startedOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/ticket`, {}),
  ),
  attack('Next before the card is there', '409 run_not_ready', issuedOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/next`, { step: 1 }),
  ),
  attack('Cancel after the end', '409 run_finished', confirmedOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/cancel`, {}),
  ),
  attack('a ticket after the end', '409 run_finished', confirmedOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/ticket`, {}),
  ),
  attack('Next after Cancel', '410 run_cancelled', cancelledOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/next`, { step: 1 }),
  ),
  attack('a ticket after Cancel', '410 run_cancelled', cancelledOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/ticket`, {}),
  ),
];

describeAttacks("another person's order", ANOTHER_PERSONS);
describeAttacks('the name of a process', PROCESSES);
describeAttacks('the id of an order', IDS);
describeAttacks('a ticket', TICKETS);
describeAttacks('the wrong moment', LATE);
