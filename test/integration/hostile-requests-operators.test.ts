import { type Attack, attack, describeAttacks, nothing } from '../support/hostile/hostile-attack.ts';
import {
  adam,
  confirmedMobile,
  issuedMobile,
  MOBILE,
  olivia,
  openedSupplied,
  SUPPLY,
  suppliedOrder,
  supplyTo,
  switchSupply,
  typeNumber,
  wrongNumber,
} from '../support/hostile/hostile-mobile.ts';
import { cancelled, honestAnswer, sendAnswer } from '../support/hostile/hostile-orders.ts';
import { fromPortal, type HostileWorld, type Visitor } from '../support/hostile/hostile-world.ts';

const on = async (at: HostileWorld): Promise<Visitor> => {
  at.options = { activeLimit: null };
  await switchSupply(at, true);
  return olivia(at);
};

const supplied = (
  title: string,
  expected: string,
  to: (at: HostileWorld) => string | Promise<string>,
  change: Parameters<typeof supplyTo>[3] = {},
) =>
  attack(
    title,
    expected,
    async (at) => ({ operator: await on(at), id: await to(at) }),
    (at, { operator, id }) => supplyTo(at, operator, id, change),
  );
const alice = (at: HostileWorld) => at.alice.person.id;

const SUPPLIES: readonly Attack[] = [
  supplied('for oneself', '403 not_allowed', async (at) => (await olivia(at)).person.id),
  supplied('for an admin', '403 not_allowed', async (at) => (await adam(at)).person.id),
  supplied(
    'for another operator',
    '403 not_allowed',
    async (at) => (await at.app.person({ userName: `o${crypto.randomUUID()}`, role: 'operator' })).id,
  ),
  supplied(
    'for an inactive person',
    '403 user_inactive',
    async (at) => (await at.app.person({ userName: `i${crypto.randomUUID()}`, state: 'inactive' })).id,
  ),
  supplied('for nobody', '404 person_unknown', () => crypto.randomUUID()),
  supplied('for a user name', '400 input_invalid', () => 'alice'),
  supplied('a process of users', '404 process_unknown', alice, { process: MOBILE }),
  supplied('a process that does not exist', '404 process_unknown', alice, { process: '__proto__' }),
  supplied('by pigeon', '400 input_invalid', alice, { delivery: 'pigeon' }),
  attack(
    'for a person who has one already',
    '409 process_limit_reached',
    async (at) => {
      await confirmedMobile()(at);
      const operator = await on(at);
      at.options = { activeLimit: 1 };
      return operator;
    },
    (at, operator) => supplyTo(at, operator, alice(at)),
  ),
  attack(
    'while the process is off',
    '409 process_off',
    async (at) => {
      await switchSupply(at, false);
      return olivia(at);
    },
    (at, operator) => supplyTo(at, operator, alice(at)),
  ),
  attack(
    'as an admin for themselves',
    '403 not_allowed',
    async (at) => {
      await switchSupply(at, true);
      return adam(at);
    },
    (at, admin) => supplyTo(at, admin, admin.person.id),
  ),
  attack('as a run of their own', '404 process_unknown', nothing, (at) =>
    fromPortal(at, at.alice, '/api/runs', { process: SUPPLY }),
  ),
  attack('a lock as a run', '404 process_unknown', nothing, (at) =>
    fromPortal(at, at.alice, '/api/runs', { process: 'MobileIDSelfServiceProcLock' }),
  ),
];

const otto = (at: HostileWorld) => at.visitor('otto', { role: 'operator' });
const ofOperator = (title: string, expected: string, send: (at: HostileWorld, runId: string) => Promise<Response>) =>
  attack(
    title,
    expected,
    async (at) => {
      await otto(at);
      return suppliedOrder(at);
    },
    (at, { runId }) => send(at, runId),
  );

const AT_THE_DESK: readonly Attack[] = [
  ...(
    [
      ['', undefined],
      ['/ticket', {}],
      ['/cancel', {}],
    ] as const
  ).flatMap(([verb, body]) => [
    ofOperator(`what another operator supplies${verb}`, '404 run_unknown', async (at, runId) =>
      fromPortal(at, await otto(at), `/api/admin/runs/${runId}${verb}`, body),
    ),
    attack(`what people order for themselves${verb}`, '404 run_unknown', issuedMobile(), async (at, { runId }) =>
      fromPortal(at, await olivia(at), `/api/admin/runs/${runId}${verb}`, body),
    ),
  ]),
  ...['/ticket', '/cancel', '/code', '/email'].map((verb) =>
    ofOperator(`the portal's own call ${verb} by the operator`, '404 run_unknown', async (at, runId) =>
      fromPortal(at, await olivia(at), `/api/runs/${runId}${verb}`, {}),
    ),
  ),
  attack('the number typed by the operator', '404 run_unknown', openedSupplied, async (at, { runId, order }) =>
    typeNumber(at, { owner: await olivia(at), runId }, order.number),
  ),
  attack('the number typed by an admin', '404 run_unknown', openedSupplied, async (at, { runId, order }) =>
    typeNumber(at, { owner: await adam(at), runId }, order.number),
  ),
  attack(
    'an answer before the number, whatever the options say',
    '409 message_unapproved',
    openedSupplied,
    (at, order) => sendAnswer(at, order, honestAnswer(order)),
  ),
  attack(
    'a wrong number, which ends what was supplied',
    '410 number_wrong',
    openedSupplied,
    (at, order) => typeNumber(at, order, wrongNumber(order)),
    { mayChange: ['credentials', 'messages', 'outbox', 'runs'] },
  ),
  attack(
    'the code of what goes by email',
    '403 not_allowed',
    (at) => suppliedOrder(at, 'email'),
    async (at, { runId }) => fromPortal(at, await olivia(at), `/api/admin/runs/${runId}/ticket`, {}),
  ),
  attack(
    'its code after Cancel',
    '410 run_cancelled',
    async (at) => cancelled(at, await suppliedOrder(at)),
    async (at, { runId }) => fromPortal(at, await olivia(at), `/api/admin/runs/${runId}/ticket`, {}),
  ),
];

describeAttacks('supplying', SUPPLIES);
describeAttacks('an order at the desk', AT_THE_DESK);
