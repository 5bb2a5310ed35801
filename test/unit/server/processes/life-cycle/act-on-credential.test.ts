import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Options } from '../../../../../server/options/credential-options.ts';
import { credentialProcess, DEFINITIONS } from '../../../../../server/processes/catalogue/catalogue.ts';
import type { CredentialProcess } from '../../../../../server/processes/catalogue/definition.ts';
import { revocationOf } from '../../../../../server/processes/catalogue/revocation-of.ts';
import type { Deps } from '../../../../../server/processes/engine/deps.ts';
import { actOnCredential } from '../../../../../server/processes/life-cycle/act-on-credential.ts';
import { listOpenRuns } from '../../../../../server/processes/self-service/list-open-runs.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { CREDENTIAL_STATES, type CredentialKind, type CredentialState } from '../../../../../shared/credential.ts';
import { LOCK_REASONS } from '../../../../../shared/reason.ts';
import { Credential } from '../../../../../shared/wire/credential.ts';
import { act } from '../../../../support/act.ts';
import { defaultOptions } from '../../../../support/default-options.ts';
import { activeMobile, queuedFacts } from '../../../../support/mobile-id.ts';
import { issuedCard, makePerson, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';
import { recordedRuns } from '../../../../support/recorded-runs.ts';
import { refusal } from '../../../../support/refusal.ts';

const olivia = makePerson('olivia', { role: 'operator' });
const DECLARED = DEFINITIONS.filter((definition) => definition.does === 'change credential');
const oneOf = (options: Options): Options => ({ ...options, certificates: { ...NONE, authentication: true } });
const NONE = { authentication: false, signature: false, encryption: false };
const OTHER_KIND = { 'virtual smart card': 'mobile ID', 'mobile ID': 'virtual smart card' } as const;

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning({ deps: { optionsFor: async (kind, person) => oneOf(defaultOptions(kind, person)) } });
  await at.store.transaction(async ({ people, switches }) => {
    await people.insert(olivia, null);
    // As an admin has turned them on, whatever they are declared to be.
    for (const { name, who } of DECLARED) {
      if (who === 'operator') await switches.set(name, true, olivia.id, at.deps.clock());
    }
  });
});

/** An active credential of alice's. */
async function active(kind: CredentialKind): Promise<string> {
  if (kind === 'mobile ID') return (await activeMobile(at)).credentialId;
  const { client } = await issuedCard(at);
  return (await client.confirm()).credentialId;
}

/** One of alice's that is in the state from which the process goes. */
async function ready({ about, change }: CredentialProcess): Promise<string> {
  const id = await active(about);
  await setState(id, change.from[0] ?? 'active');
  return id;
}

const setState = (id: string, state: CredentialState) =>
  at.store.transaction(({ credentials }) => credentials.update(id, CREDENTIAL_STATES, { state }));

const actorOf = ({ who }: CredentialProcess) => (who === 'user' ? at.alice : olivia);
const start = (definition: CredentialProcess, id: string, deps: Deps = at.deps) =>
  actOnCredential(definition, { id, reason: definition.reasons[0] ?? null }, actorOf(definition), deps);

/** Of the audit log, oldest first. */
const entries = (about: string) =>
  at.store
    .transaction(({ audit }) => audit.following(0, 1000))
    .then((all) => all.flatMap((one) => ('what' in one && one.about === about ? one : [])));

describe.each(DECLARED)('$name', (definition) => {
  it('brings the credential and its certificates where it says, here and in the CA', async () => {
    const id = await ready(definition);
    at.told.length = 0;
    const acted = await start(definition, id);
    expect(v.parse(Credential, acted)).toEqual(acted);
    const { certificates, to } = definition.change;
    expect(acted).toMatchObject({ id, kind: definition.about, state: to });
    for (const { state } of acted.certificates) expect(state).toBe(certificates);
    expect(acted.certificates.length).toBeGreaterThan(0);
    expect(at.told).toEqual(['credentials']);
    expect(await at.deviations()).toEqual([]);
  });

  it('is recorded as a finished run, with who and why, that is no order', async () => {
    const id = await ready(definition);
    const [run, ...others] = await recordedRuns(at.store, (store) => start(definition, id, { ...at.deps, store }));
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      process: definition.name,
      personId: at.alice.id,
      startedBy: definition.who === 'user' ? null : olivia.id,
      state: 'finished',
      step: 1,
      options: null,
      credentialId: id,
      reason: definition.reasons[0] ?? null,
      endedWhy: null,
    });
    expect((await at.store.transaction(({ credentials }) => credentials.byId(id)))?.stateRunId).toBe(run?.id);
    expect((await listOpenRuns(at.alice.id, at.deps)).map((open) => open.id)).not.toContain(run?.id);
    await expect(readRun(run?.id ?? '', at.alice.id, at.deps)).rejects.toEqual(refusal('run_unknown'));
  });

  it('is in the audit log, with who and why', async () => {
    const id = await ready(definition);
    await start(definition, id);
    expect((await entries(id)).at(-1)).toMatchObject({
      by: actorOf(definition).id,
      facts: { person: at.alice.id, reason: definition.reasons[0], kind: definition.about },
    });
  });

  it('changes nothing when it is done again, or five times at once', async () => {
    const id = await ready(definition);
    const recorded = await recordedRuns(at.store, async (store) => {
      const deps = { ...at.deps, store };
      const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => start(definition, id, deps)));
      for (const other of others) expect(other).toEqual(first);
      at.wait(60);
      const again = { id, reason: definition.reasons[0] ?? null };
      expect(await actOnCredential(definition, again, actorOf(definition), deps)).toEqual(first);
    });
    expect(recorded).toHaveLength(1);
  });

  it('goes from no other state', async () => {
    const id = await ready(definition);
    const others = CREDENTIAL_STATES.filter(
      (state) => ![...definition.change.from, definition.change.to].includes(state),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const state of others) {
      await setState(id, state);
      await expect(start(definition, id), state).rejects.toMatchObject({ code: /^credential_not_(in)?active$/ });
    }
  });

  it('does not know one that there is not, or of the other kind', async () => {
    await expect(start(definition, crypto.randomUUID())).rejects.toEqual(refusal('credential_unknown'));
    const id = await active(OTHER_KIND[definition.about]);
    await expect(start(definition, id)).rejects.toEqual(refusal('credential_unknown'));
  });

  it('takes no reason but those that it asks for', async () => {
    const id = await ready(definition);
    const reasons = [null, ...LOCK_REASONS, 'on leave'] as const;
    for (const reason of reasons) {
      if ((definition.reasons as readonly unknown[]).includes(reason)) continue; // whichever list it is
      const attempt = actOnCredential(definition, { id, reason }, actorOf(definition), at.deps);
      await expect(attempt, `${reason}`).rejects.toMatchObject({ code: 'input_invalid' });
    }
  });
});

describe.each(DECLARED.filter(({ who }) => who === 'user'))('$name, by others', (definition) => {
  it.each(['employee', 'operator', 'admin'] as const)("does not know an %s's claim to it", async (role) => {
    const id = await ready(definition);
    const other = makePerson('carol', { role });
    await at.store.transaction(({ people }) => people.insert(other, null));
    const attempt = actOnCredential(definition, { id, reason: definition.reasons[0] ?? null }, other, at.deps);
    await expect(attempt).rejects.toEqual(refusal('credential_unknown'));
  });
});

describe.each(DECLARED.filter(({ who }) => who === 'operator'))('$name, by others', (definition) => {
  const attempt = async (holder: Partial<typeof olivia>, actor = olivia) => {
    const id = await ready(definition);
    const { store } = at;
    const become: typeof store = {
      ...store,
      transaction: (work) =>
        store.transaction((stores) => {
          const { people } = stores;
          const byId: typeof people.byId = async (of) => {
            const found = await people.byId(of);
            return found === null || of !== at.alice.id ? found : { ...found, ...holder };
          };
          return work({ ...stores, people: { ...people, byId } });
        }),
    };
    const deps = { ...at.deps, store: become };
    return actOnCredential(definition, { id, reason: definition.reasons[0] ?? null }, actor, deps);
  };

  it('is for operators only, and reveals nothing to employees', async () => {
    const reason = definition.reasons[0] ?? null;
    const nothing = { id: crypto.randomUUID(), reason };
    await expect(actOnCredential(definition, nothing, at.alice, at.deps)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(attempt({}, makePerson('carol'))).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it.each([
    ['an operator on an operator', { role: 'operator' }, olivia, 'admins only'],
    ['an operator on an admin', { role: 'admin' }, olivia, 'admins only'],
    ['an operator on themselves', { id: olivia.id, role: 'operator' }, olivia, 'oneself'],
  ] as const)('refuses %s', async (_, holder, actor, reason) => {
    const refusal = { code: 'not_allowed', explanation: { reason, facts: {} } };
    await expect(attempt(holder, actor)).rejects.toMatchObject(refusal);
  });

  it('lets an admin act on an operator', async () => {
    const adam = makePerson('adam', { role: 'admin' });
    await at.store.transaction(({ people }) => people.insert(adam, null));
    expect((await attempt({ role: 'operator' }, adam)).state).toBe(definition.change.to);
  });

  it('is refused while it is switched off', async () => {
    const id = await ready(definition);
    const { name } = credentialProcess(definition.name);
    await at.store.transaction(({ switches }) => switches.set(name, false, olivia.id, at.deps.clock()));
    await expect(start(definition, id)).rejects.toEqual(refusal('process_off'));
  });
});

describe('locking', () => {
  it.each(LOCK_REASONS)('for the reason %s says so on the revocation list', async (reason) => {
    const id = await active('mobile ID');
    const lock: CredentialProcess = { ...credentialProcess('MobileIDSelfServiceProcLock'), reasons: LOCK_REASONS };
    const locked = await actOnCredential(lock, { id, reason }, at.alice, at.deps);
    const now = at.deps.clock().toISOString();
    const revocationReason = revocationOf(reason);
    expect(locked).toMatchObject({
      ...{ state: 'locked', lockedAt: now, lockedReason: reason, lockedBy: { self: true, name: 'Alice Berg' } },
      certificates: [{ state: 'revoked', revokedAt: now, revocationReason }],
    });
    const [{ serialNumber } = { serialNumber: '' }] = locked.certificates;
    const entry = await at.store.transaction(({ ca }) => ca.bySerialNumber(serialNumber));
    expect(entry).toMatchObject({ state: 'revoked', reason: revocationReason });
  });

  it('is reported by mail, once and whatever the options say', async () => {
    const id = await active('mobile ID');
    const lock = () => act('MobileIDSelfServiceProcLock', id, { by: at.alice }, at.deps);
    await lock();
    await lock();
    const told = (await queuedFacts(at)).filter(({ kind }) => kind === 'credential locked');
    const facts = { credential: 'mobile ID', why: 'lost or stolen', by: null, at: at.deps.clock().toISOString() };
    expect(told).toMatchObject([facts]);
  });

  it('destroys the server half of the reset slot', async () => {
    const id = await active('mobile ID');
    const sealed = () => at.store.transaction(async ({ credentials }) => (await credentials.byId(id))?.resetHalfSealed);
    expect(await sealed()).toBeInstanceOf(Uint8Array);
    await act('MobileIDSelfServiceProcLock', id, { by: at.alice }, at.deps);
    expect(await sealed()).toBeNull();
  });
});

/** Like the declarations of future processes: the verb is the same. */
describe('suspending and taking it back', () => {
  const suspend: CredentialProcess = {
    ...credentialProcess('MobileIDSelfServiceProcLock'),
    change: { from: ['active'], to: 'inactive', certificates: 'on hold' },
    reasons: ['on leave'],
  };
  const resume: CredentialProcess = {
    ...suspend,
    change: { from: ['inactive'], to: 'active', certificates: 'valid' },
    reasons: [],
    reverses: suspend.name,
  };
  const states = async (serialNumber: string) =>
    at.store.transaction(async ({ ca }) => [
      (await ca.bySerialNumber(serialNumber))?.state,
      (await ca.revokedAfter('', 10)).length,
    ]);

  it('puts the certificates on hold and makes them valid again, and keeps the reset slot', async () => {
    const id = await active('mobile ID');
    const held = await actOnCredential(suspend, { id, reason: 'on leave' }, at.alice, at.deps);
    expect(held).toMatchObject({ state: 'inactive', certificates: [{ state: 'on hold', revokedAt: null }] });
    const serialNumber = held.certificates[0]?.serialNumber ?? '';
    expect(await states(serialNumber)).toEqual(['certificateHold', 1]);
    expect(await at.deviations()).toEqual([]);
    const back = await actOnCredential(resume, { id, reason: null }, at.alice, at.deps);
    expect(back).toMatchObject({ state: 'active', lockedAt: null, certificates: [{ state: 'valid' }] });
    expect(await states(serialNumber)).toEqual(['valid', 0]);
    expect(await at.deviations()).toEqual([]);
    const stored = await at.store.transaction(({ credentials }) => credentials.byId(id));
    expect(stored?.resetHalfSealed).toBeInstanceOf(Uint8Array);
    expect((await entries(id)).map(({ what }) => what)).toEqual([
      'credential.active',
      'credential.deactivated',
      'credential.reactivated',
    ]);
    expect((await entries(serialNumber)).map(({ what }) => what)).toEqual([
      'certificate.issued',
      'certificate.held',
      'certificate.released',
    ]);
  });

  it('makes nothing active again for a person who is not', async () => {
    const id = await active('mobile ID');
    await actOnCredential(suspend, { id, reason: 'on leave' }, at.alice, at.deps);
    await at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active'], 'inactive'));
    const byOperators: CredentialProcess = { ...resume, who: 'operator' };
    const attempt = actOnCredential(byOperators, { id, reason: null }, olivia, at.deps);
    await expect(attempt).rejects.toEqual(refusal('user_inactive'));
  });
});
