import { describe } from 'vitest';
import { DEFINITIONS } from '../../server/processes/catalogue/catalogue.ts';
import type { CredentialProcess } from '../../server/processes/catalogue/definition.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { REASONS } from '../../shared/reason.ts';
import { type Attack, attack, describeAttacks, nothing } from '../support/hostile/hostile-attack.ts';
import { adam, olivia } from '../support/hostile/hostile-mobile.ts';
import { confirmedOrder, issuedOrder } from '../support/hostile/hostile-orders.ts';
import { fromPortal, type HostileWorld, type Visitor } from '../support/hostile/hostile-world.ts';

/** Every process of the catalogue that changes a credential is attacked, including new ones. */
const DECLARED = DEFINITIONS.filter((definition) => definition.does === 'change credential');
const OTHER_KIND = { 'virtual smart card': 'mobile ID', 'mobile ID': 'virtual smart card' } as const;
const GET = {
  'virtual smart card': 'VirtualSmartCardSelfServiceProcGet',
  'mobile ID': 'MobileIDSelfServiceProcGet',
} as const satisfies Record<CredentialKind, string>;

type Who = (at: HostileWorld) => Visitor | Promise<Visitor>;
const alice: Who = (at) => at.alice;
const mallory: Who = (at) => at.mallory;
const otto: Who = (at) => at.visitor('otto', { role: 'operator' });
/** All people exist before an attack begins. */
const gather = (at: HostileWorld) => Promise.all([olivia(at), adam(at), otto(at)]);

/** The newest credential of a person, up to a point. */
const held = (kind: CredentialKind, who: Who, make: typeof issuedOrder) => async (at: HostileWorld) => {
  await gather(at);
  at.options = { activeLimit: null };
  const owner = await who(at);
  const { runId } = await make(at, owner, GET[kind]);
  const message = await at.app.store.transaction(({ messages }) => messages.ofRun(runId));
  return message?.credentialId ?? 'none';
};
const active = (kind: CredentialKind, who: Who = alice) => held(kind, who, confirmedOrder);

function attacksOn({ name, about, who, reasons }: CredentialProcess): Attack[] {
  const asked: readonly string[] = reasons;
  const good = { reason: reasons[0] ?? null };
  const entitled: Who = who === 'user' ? alice : olivia;
  const send = (by: Who, body: object) => async (at: HostileWorld, id: string | null) =>
    fromPortal(at, await by(at), `/api/credentials/${id ?? crypto.randomUUID()}/processes/${name}`, body);
  const malformed = (title: string, body: object) =>
    attack(title, '400 input_invalid', active(about), send(entitled, body));
  const strange = who === 'user' ? '404 credential_unknown' : '403 not_allowed';
  return [
    attack('by another employee', strange, active(about), send(mallory, good)),
    attack('by another employee, on nothing', strange, nothing, send(mallory, good)),
    who === 'user'
      ? attack('by an operator', strange, active(about), send(olivia, good))
      : attack('by its holder', strange, active(about), send(alice, good)),
    attack('on one of the other kind', '404 credential_unknown', active(OTHER_KIND[about]), send(entitled, good)),
    attack('on nothing', '404 credential_unknown', gather, (at) => send(entitled, good)(at, null)),
    attack(
      'on one that is being made',
      '409 credential_not_active',
      held(about, alice, issuedOrder),
      send(entitled, good),
    ),
    malformed('without a reason', { reason: null }),
    malformed('without the field', {}),
    malformed('for a reason that nobody lists', { reason: 'bored' }),
    malformed('for a reason that is an object', { reason: { toString: 1 } }),
    malformed('by the name of another person', { ...good, by: crypto.randomUUID() }),
    malformed('into another state', { ...good, to: 'active' }),
    ...REASONS.filter((reason) => !asked.includes(reason)).map((reason) =>
      malformed(`for the reason ${reason}`, { reason }),
    ),
    ...(who === 'user' ? [] : attacksOfOperators(about, (by) => send(by, good), name)),
  ];
}

function attacksOfOperators(
  about: CredentialKind,
  send: (by: Who) => (at: HostileWorld, id: string) => Promise<Response>,
  name: string,
): Attack[] {
  const refused = (title: string, holder: Who, by: Who) =>
    attack(title, '403 not_allowed', active(about, holder), send(by));
  return [
    refused('on themselves', olivia, olivia),
    refused('as an admin on themselves', adam, adam),
    refused('on another operator', otto, olivia),
    refused('on an admin', adam, olivia),
    attack(
      'while an admin has turned it off',
      '409 process_off',
      async (at) => {
        const id = await active(about)(at);
        await fromPortal(at, await adam(at), `/api/admin/processes/${name}`, { on: false }, { method: 'PUT' });
        return id;
      },
      send(olivia),
    ),
  ];
}

describe.each(DECLARED)('$name', (definition) => describeAttacks('is refused', attacksOn(definition)));

const named = (path: string, process: string) =>
  attack(`${process} for ${path}`, '404 process_unknown', gather, async (at) =>
    fromPortal(at, await olivia(at), `/api/${path}/${crypto.randomUUID()}/processes/${process}`, { reason: 'other' }),
  );

describeAttacks('a process that is none', [
  ...['__proto__', 'constructor', 'MobileIDSelfServiceProcGet', 'UsersProcLock'].map((one) =>
    named('credentials', one),
  ),
  ...['__proto__', 'MobileIDProcLockForOperator', 'MobileIDProcSupplyMobileIDForUser'].map((one) =>
    named('people', one),
  ),
]);
