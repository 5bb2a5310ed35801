import { expireDue } from '../../server/processes/engine/expire-due.ts';
import { CAPS } from '../../server/rate-limits.ts';
import { type Attack, attack, describeAttacks, nothing } from '../support/hostile/hostile-attack.ts';
import {
  approvedMobile,
  BY_EMAIL,
  confirmedMobile,
  endedByNumber,
  issuedMobile,
  openedMobile,
  PLAIN,
  startedMobile,
  typeNumber,
  waitingMobile,
  wrongNumber,
} from '../support/hostile/hostile-mobile.ts';
import {
  cancelled,
  confirm,
  good,
  honestAnswer,
  makeClient,
  open,
  openedOrder,
  type StartedOrder,
  sendAnswer,
  ticketOf,
} from '../support/hostile/hostile-orders.ts';
import { fromClient, fromPortal, type HostileWorld } from '../support/hostile/hostile-world.ts';

const preview = (at: HostileWorld, authorization: string) => fromClient(at, authorization, '/api/messages/preview', {});
const call = (verb: string) => (at: HostileWorld, order: StartedOrder) =>
  fromPortal(at, order.owner, `/api/runs/${order.runId}/${verb}`, {});
const newCode = call('code');
const sendAgain = call('email');
const afterCancel = async (at: HostileWorld) => cancelled(at, await waitingMobile()(at));
/** What the end of an order moves. */
const ENDED = ['credentials', 'messages', 'outbox', 'runs'];

async function dueMobile(at: HostileWorld) {
  const order = await openedMobile()(at);
  at.app.clock.advance(600_000);
  return order;
}

async function expiredMobile(at: HostileWorld) {
  const order = await dueMobile(at);
  await expireDue(at.app.clock(), at.app.deps);
  return order;
}

/** The ticket of a generation that a newer one has replaced. */
async function replaced(at: HostileWorld, change = {}) {
  const order = await waitingMobile(change)(at);
  at.app.clock.advance(61_000);
  await good((order.ticket && change === BY_EMAIL ? sendAgain : newCode)(at, order));
  await ticketOf(at, order.runId);
  return order;
}

const PREVIEWS: readonly Attack[] = [
  attack('no ticket', '401 ticket_unknown', nothing, (at) => preview(at, '')),
  attack('a ticket of nobody', '401 ticket_unknown', nothing, (at) => preview(at, `Ticket ${'A'.repeat(43)}`)),
  attack('a ticket as a client secret', '401 ticket_unknown', waitingMobile(), (at, { ticket }) =>
    preview(at, `Client ${ticket}`),
  ),
  attack('a client secret as a ticket', '401 ticket_unknown', openedMobile(), (at, { client }) =>
    preview(at, client.replace('Client', 'Ticket')),
  ),
  attack("the owner's session", '401 ticket_unknown', waitingMobile(), (at, { owner }) =>
    fromPortal(at, owner, '/api/messages/preview', {}),
  ),
  attack('a code that a new one has replaced', '401 ticket_unknown', replaced, (at, { ticket }) =>
    preview(at, `Ticket ${ticket}`),
  ),
  attack('a ticket of a cancelled order', '410 message_cancelled', afterCancel, (at, { ticket }) =>
    preview(at, `Ticket ${ticket}`),
  ),
  attack('a ticket of an expired order', '410 message_expired', expiredMobile, (at, { ticket }) =>
    preview(at, `Ticket ${ticket}`),
  ),
  attack(
    'a ticket that expires with this request',
    '410 message_expired',
    dueMobile,
    (at, { ticket }) => preview(at, `Ticket ${ticket}`),
    { mayChange: ENDED },
  ),
  attack('a ticket of an order that is done', '409 message_taken', confirmedMobile(), (at, { ticket }) =>
    preview(at, `Ticket ${ticket}`),
  ),
  attack('an answer that says more than a preview asks', '400 input_invalid', waitingMobile(), (at, { ticket }) =>
    fromClient(at, `Ticket ${ticket}`, '/api/messages/preview', { clientSecretHash: 'ab'.repeat(32) }),
  ),
];

const OPENINGS: readonly Attack[] = [
  attack('a code that a new one has replaced', '401 ticket_unknown', replaced, (at, { ticket }) => open(at, ticket)),
  attack(
    'a link of an email that was sent again',
    '401 ticket_unknown',
    (at) => replaced(at, BY_EMAIL),
    (at, order) => open(at, order.ticket),
  ),
  attack(
    'a second phone, which is kept in mind once',
    '409 message_taken',
    openedMobile(),
    (at, { ticket }) => open(at, ticket),
    { mayChange: ['messages', 'runs'] },
  ),
  attack(
    'a second phone that tries again',
    '409 message_taken',
    async (at) => {
      const order = await openedMobile()(at);
      await open(at, order.ticket);
      return order;
    },
    (at, { ticket }) => open(at, ticket, { clientSecretHash: makeClient(at).secretHash }),
  ),
  attack('a second phone after the end', '409 message_taken', confirmedMobile(), (at, { ticket }) => open(at, ticket)),
];

const number = (title: string, given: unknown, expected = '400 input_invalid') =>
  attack(title, expected, openedMobile(), (at, order) => typeNumber(at, order, given));

const NUMBERS: readonly Attack[] = [
  number('one digit', '5'),
  number('three digits', '555'),
  number('Arabic digits', '٥٥'),
  number('fullwidth digits', '５８'),
  number('a digit and a letter', '5a'),
  number('a sign', '+5'),
  number('a line end behind it', '58\n'),
  number('a space before it', ' 58'),
  number('nothing', ''),
  number('a number that is no text', 58),
  number('several at once', ['58', '59']),
  number('no number', undefined),
  attack('a number of another person', '404 run_unknown', openedMobile(), (at, { runId, order }) =>
    typeNumber(at, { owner: at.mallory, runId }, order.number),
  ),
  attack('a number for an order of nobody', '404 run_unknown', nothing, (at) =>
    typeNumber(at, { owner: at.alice, runId: crypto.randomUUID() }, '58'),
  ),
  attack("a number by the phone's own secret", '403 origin_refused', openedMobile(), (at, { runId, client, order }) =>
    fromClient(at, client, `/api/runs/${runId}/number`, { number: order.number }),
  ),
  attack(
    'a wrong number, which ends the order',
    '410 number_wrong',
    openedMobile(),
    (at, order) => typeNumber(at, order, wrongNumber(order)),
    { mayChange: ENDED },
  ),
  attack('the right number after a wrong one', '410 run_cancelled', endedByNumber, (at, order) =>
    typeNumber(at, order, order.order.number),
  ),
  attack('another number after the right one', '409 number_not_wanted', approvedMobile, (at, order) =>
    typeNumber(at, order, wrongNumber(order)),
  ),
  attack('another number after the certificates came', '409 number_not_wanted', issuedMobile(), (at, order) =>
    typeNumber(at, order, wrongNumber(order)),
  ),
  attack('another number after the end', '409 number_not_wanted', confirmedMobile(), (at, order) =>
    typeNumber(at, order, wrongNumber(order)),
  ),
  attack('a guess before any phone came', '409 number_not_wanted', waitingMobile(), (at, order) =>
    typeNumber(at, order, '58'),
  ),
  attack('a number before there is an order', '409 number_not_wanted', startedMobile(), (at, order) =>
    typeNumber(at, order, '58'),
  ),
  attack('a number that nobody asks for', '409 number_not_wanted', openedMobile(PLAIN), (at, order) =>
    typeNumber(at, order, '58'),
  ),
  attack('a number for a card', '409 number_not_wanted', openedOrder, (at, order) => typeNumber(at, order, '58')),
  attack(
    'a number after Cancel',
    '410 run_cancelled',
    async (at) => cancelled(at, await openedMobile()(at)),
    (at, order) => typeNumber(at, order, order.order.number),
  ),
  attack('a number after the time is up', '410 run_expired', expiredMobile, (at, order) =>
    typeNumber(at, order, order.order.number),
  ),
];

const GARBAGE = { purpose: 'authentication', signature: `${'A'.repeat(86)}==` };

const UNAPPROVED: readonly Attack[] = [
  attack('an answer before the number', '409 message_unapproved', openedMobile(), (at, order) =>
    sendAnswer(at, order, honestAnswer(order)),
  ),
  attack('an answer before the number of an email', '409 message_unapproved', openedMobile(BY_EMAIL), (at, order) =>
    sendAnswer(at, order, honestAnswer(order)),
  ),
  attack('a confirmation before the number', '409 message_unanswered', openedMobile(), (at, order) =>
    confirm(at, order, GARBAGE),
  ),
  attack('an answer after a wrong number', '410 message_cancelled', endedByNumber, (at, order) =>
    sendAnswer(at, order, honestAnswer(order)),
  ),
];

const CODES: readonly Attack[] = [
  attack("a new code for another person's order", '404 run_unknown', waitingMobile(), (at, { runId }) =>
    newCode(at, { owner: at.mallory, runId }),
  ),
  attack('a new code before there is one', '409 run_not_ready', startedMobile(), newCode),
  attack('a new code when a phone has the old one', '409 code_in_use', openedMobile(), newCode),
  attack('a new code after the number', '409 code_in_use', approvedMobile, newCode),
  attack('a new code after the end', '409 run_finished', confirmedMobile(), newCode),
  attack('a new code after Cancel', '410 run_cancelled', afterCancel, newCode),
  attack('a new code after the time is up', '410 run_expired', expiredMobile, newCode),
  attack('a new code for what goes by email', '409 run_not_ready', waitingMobile(BY_EMAIL), newCode),
  attack('the code of what goes by email', '403 not_allowed', waitingMobile(BY_EMAIL), call('ticket')),
];

async function sentAsOftenAsCanBe(at: HostileWorld) {
  const order = await waitingMobile(BY_EMAIL)(at);
  for (let sent = 1; sent < CAPS.mailsOfOrder; sent += 1) {
    at.app.clock.advance(60_000);
    await good(sendAgain(at, order));
  }
  at.app.clock.advance(60_000);
  return order;
}

const EMAILS: readonly Attack[] = [
  attack("an email of another person's order", '404 run_unknown', waitingMobile(BY_EMAIL), (at, { runId }) =>
    sendAgain(at, { owner: at.mallory, runId }),
  ),
  attack('an email once more at once', '429 too_many_tries', waitingMobile(BY_EMAIL), sendAgain),
  attack('an email more than the limit', '409 email_limit_reached', sentAsOftenAsCanBe, sendAgain),
  attack('an email before there is an order', '409 run_not_ready', startedMobile(BY_EMAIL), sendAgain),
  attack('an email of a code on the screen', '409 run_not_ready', waitingMobile(), sendAgain),
  attack('an email when a phone has its link', '409 code_in_use', openedMobile(BY_EMAIL), sendAgain),
  attack('an email after the end', '409 run_finished', confirmedMobile(BY_EMAIL), sendAgain),
  attack('an email to an address of the sender', '400 input_invalid', waitingMobile(BY_EMAIL), (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/email`, { to: 'mallory@example.com' }),
  ),
  attack(
    'an email after Cancel',
    '410 run_cancelled',
    async (at) => cancelled(at, await waitingMobile(BY_EMAIL)(at)),
    sendAgain,
  ),
];

describeAttacks('a preview', PREVIEWS);
describeAttacks('opening a mobile ID', OPENINGS);
describeAttacks('a number', NUMBERS);
describeAttacks('a phone whose number was not typed', UNAPPROVED);
describeAttacks('a new code', CODES);
describeAttacks('an email sent again', EMAILS);
