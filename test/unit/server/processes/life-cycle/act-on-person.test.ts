import { beforeEach, describe, expect, it } from 'vitest';
import { credentialProcess } from '../../../../../server/processes/catalogue/catalogue.ts';
import type { CredentialProcess, PersonProcess } from '../../../../../server/processes/catalogue/definition.ts';
import type { Deps } from '../../../../../server/processes/engine/deps.ts';
import { actOnCredential } from '../../../../../server/processes/life-cycle/act-on-credential.ts';
import { actOnPerson } from '../../../../../server/processes/life-cycle/act-on-person.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import type { ProcessName } from '../../../../../shared/process.ts';
import type { Reason } from '../../../../../shared/reason.ts';
import { activeMobile } from '../../../../support/mobile-id.ts';
import {
  issuedCard,
  makePerson,
  openedCard,
  type Provisioning,
  startProvisioning,
} from '../../../../support/provisioning.ts';
import { recordedRuns } from '../../../../support/recorded-runs.ts';
import { refusal } from '../../../../support/refusal.ts';

const olivia = makePerson('olivia', { role: 'operator' });

// Declared here: processes about people have no screen yet, so the catalogue has none. Their names are not in its
// lists.
const DEACTIVATE = 'UsersProcDeactivate' as ProcessName;
const deactivate: PersonProcess = {
  name: DEACTIVATE,
  title: 'Deactivate user',
  does: 'change person',
  about: 'person',
  who: 'operator',
  on: true,
  change: { from: ['active'], to: 'inactive' },
  credentials: { from: ['active'], to: 'inactive', certificates: 'on hold' },
  reasons: ['on leave', 'has left', 'device lost', 'under investigation', 'other'],
  reverses: null,
};
const reactivate: PersonProcess = {
  ...deactivate,
  name: 'UsersProcReactivate' as ProcessName,
  change: { from: ['inactive'], to: 'active' },
  credentials: { from: ['inactive'], to: 'active', certificates: 'valid' },
  reasons: [],
  reverses: DEACTIVATE,
};
const lock: PersonProcess = {
  ...deactivate,
  name: 'UsersProcLock' as ProcessName,
  change: { from: ['active', 'inactive'], to: 'locked' },
  credentials: { from: ['active', 'inactive'], to: 'locked', certificates: 'revoked' },
  reasons: ['has left', 'other'],
};
const suspendOne: CredentialProcess = {
  ...credentialProcess('MobileIDSelfServiceProcLock'),
  change: { from: ['active'], to: 'inactive', certificates: 'on hold' },
  reasons: ['device lost'],
};

let at: Provisioning;
let card: string;
let mobileId: string;
beforeEach(async () => {
  at = await startProvisioning();
  await at.store.transaction(({ people }) => people.insert(olivia, null));
  const { client } = await issuedCard(at);
  card = (await client.confirm()).credentialId;
  mobileId = (await activeMobile(at)).credentialId;
});

const act = (definition: PersonProcess, reason: Reason | null = definition.reasons[0] ?? null, deps: Deps = at.deps) =>
  actOnPerson(definition, { id: at.alice.id, reason }, olivia, deps);

const person = () => at.store.transaction(async ({ people }) => (await people.byId(at.alice.id))?.state);
const credential = (id: string) =>
  at.store.transaction(async ({ credentials, certificates }) => {
    const found = await credentials.byId(id);
    return [found?.state, ...new Set((await certificates.ofCredential(id)).map(({ state }) => state))];
  });
const events = async () =>
  (await at.store.transaction(({ audit }) => audit.following(0, 1000))).flatMap((one) => ('what' in one ? [one] : []));

describe('deactivating a person', () => {
  it('makes their credentials inactive and puts the certificates on hold', async () => {
    expect(await act(deactivate)).toMatchObject({ id: at.alice.id, state: 'inactive' });
    expect(await person()).toBe('inactive');
    for (const id of [card, mobileId]) expect(await credential(id)).toEqual(['inactive', 'on hold']);
    expect(await at.deviations()).toEqual([]);
  });

  it('is one run about the person, with who and why', async () => {
    const runs = await recordedRuns(at.store, (store) => act(deactivate, 'under investigation', { ...at.deps, store }));
    const about = { personId: at.alice.id, credentialId: null, startedBy: olivia.id, options: null };
    expect(runs).toMatchObject([{ ...about, process: DEACTIVATE, state: 'finished', reason: 'under investigation' }]);
  });

  it('says so in the audit log, of the person and of each of their things', async () => {
    const before = (await events()).length;
    await act(deactivate);
    const told = (await events()).slice(before);
    expect(told.map(({ what }) => what)).toEqual([
      'person.deactivated',
      ...['credential.deactivated', 'certificate.held', 'certificate.held'],
      ...['credential.deactivated', 'certificate.held', 'certificate.held'],
    ]);
    expect(told.every(({ by }) => by === olivia.id)).toBe(true);
    expect(told[0]?.facts).toMatchObject({ role: 'employee', state: 'inactive', reason: 'on leave' });
  });

  it('ends their orders and their sessions', async () => {
    const { runId } = await openedCard(at);
    const now = at.deps.clock();
    const session = { tokenHash: 'a'.repeat(64), personId: at.alice.id, createdAt: now, authenticatedAt: now };
    const lasts = { lastSeenAt: now, expiresAt: new Date(now.getTime() + 60_000) };
    await at.store.transaction(({ sessions }) => sessions.insert({ ...session, ...lasts }));
    at.told.length = 0;
    await act(deactivate);
    // Their event streams end as well: each looks whether its own session has.
    expect(at.told).toContain('session');
    expect((await readRun(runId, at.alice.id, at.deps)).state).toBe('cancelled');
    const found = await at.store.transaction(({ sessions }) => sessions.byTokenHash(session.tokenHash));
    expect(found).toBeNull();
    expect((await events()).map(({ what }) => what)).toContain('session.all-ended');
    expect(await at.deviations()).toEqual([]);
  });

  it('changes nothing when it is done again, or five times at once', async () => {
    const runs = await recordedRuns(at.store, async (store) => {
      const deps = { ...at.deps, store };
      const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => act(deactivate, 'other', deps)));
      for (const other of others) expect(other).toEqual(first);
    });
    expect(runs).toHaveLength(1);
  });

  it('leaves nothing half done when the server crashes in the middle', async () => {
    const { store } = at;
    const dying: Deps['store'] = {
      ...store,
      transaction: (work) =>
        store.transaction(async (stores) => {
          await work(stores);
          throw new Error('killed');
        }),
    };
    await expect(act(deactivate, 'other', { ...at.deps, store: dying })).rejects.toThrow('killed');
    expect(await person()).toBe('active');
    for (const id of [card, mobileId]) expect(await credential(id)).toEqual(['active', 'valid']);
    await act(deactivate);
    for (const id of [card, mobileId]) expect(await credential(id)).toEqual(['inactive', 'on hold']);
    expect(await at.deviations()).toEqual([]);
  });
});

describe('reactivating a person', () => {
  it('brings back what that has suspended, as it was', async () => {
    await act(deactivate);
    expect(await act(reactivate)).toMatchObject({ state: 'active' });
    for (const id of [card, mobileId]) expect(await credential(id)).toEqual(['active', 'valid']);
    const listed = await at.store.transaction(({ ca }) => ca.revokedAfter('', 10));
    expect(listed).toEqual([]);
    expect(await at.deviations()).toEqual([]);
  });

  it('leaves what was suspended for another reason, and what is locked', async () => {
    const { client } = await issuedCard(at);
    const locked = (await client.confirm()).credentialId;
    await at.store.transaction(({ credentials }) => credentials.update(locked, ['active'], { state: 'locked' }));
    await actOnCredential(suspendOne, { id: mobileId, reason: 'device lost' }, at.alice, at.deps);
    await act(deactivate);
    await act(reactivate);
    expect(await credential(card)).toEqual(['active', 'valid']);
    expect(await credential(mobileId)).toEqual(['inactive', 'on hold']);
    expect((await credential(locked))[0]).toBe('locked');
  });
});

describe('locking a person', () => {
  it.each(['active', 'inactive'] as const)(
    'of a person who is %s locks and revokes all that they have',
    async (state) => {
      if (state === 'inactive') await act(deactivate);
      await act(lock, 'has left');
      expect(await person()).toBe('locked');
      for (const id of [card, mobileId]) expect(await credential(id)).toEqual(['locked', 'revoked']);
      const listed = await at.store.transaction(({ ca }) => ca.revokedAfter('', 10));
      expect(new Set(listed.map(({ reason }) => reason))).toEqual(new Set(['affiliationChanged']));
      const kept = await at.store.transaction(({ credentials }) => credentials.byId(card));
      expect(kept).toMatchObject({ lockedReason: 'has left', lockedBy: olivia.id, resetHalfSealed: null });
      expect(await at.deviations()).toEqual([]);
    },
  );

  it('is final', async () => {
    await act(lock);
    await expect(act(reactivate)).rejects.toMatchObject({ code: 'credential_not_active' });
    await expect(act(deactivate)).rejects.toMatchObject({ code: 'credential_not_active' });
  });
});

describe('acting on a person', () => {
  const attempt = (definition: PersonProcess, id: string, actor = olivia) =>
    actOnPerson(definition, { id, reason: definition.reasons[0] ?? null }, actor, at.deps);

  it('is for operators, on others, below them', async () => {
    const adam = makePerson('adam', { role: 'admin' });
    await at.store.transaction(({ people }) => people.insert(adam, null));
    await expect(attempt(deactivate, at.alice.id, at.alice)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(attempt(deactivate, crypto.randomUUID(), at.alice)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(attempt(deactivate, olivia.id)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(attempt(deactivate, adam.id)).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await attempt(deactivate, olivia.id, adam)).state).toBe('inactive');
  });

  it('goes from no other state', async () => {
    await at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active'], 'requested'));
    await expect(act(deactivate)).rejects.toEqual(refusal('user_inactive'));
    await expect(act(reactivate)).rejects.toEqual(refusal('user_not_inactive'));
  });

  it('takes no reason but those that it asks for', async () => {
    await expect(act(deactivate, 'lost or stolen')).rejects.toMatchObject({ code: 'input_invalid' });
    await expect(act(deactivate, null)).rejects.toMatchObject({ code: 'input_invalid' });
    await expect(act(reactivate, 'other')).rejects.toMatchObject({ code: 'input_invalid' });
  });

  it('does not know an unknown person', () =>
    expect(attempt(deactivate, crypto.randomUUID())).rejects.toEqual(refusal('person_unknown')));

  it('is refused while it is switched off', async () => {
    await at.store.transaction(({ switches }) => switches.set(DEACTIVATE, false, olivia.id, at.deps.clock()));
    await expect(act(deactivate)).rejects.toEqual(refusal('process_off'));
  });
});
