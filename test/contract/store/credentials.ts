import { expect, it } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { after, inParallel, keptCredential, keptPerson, NOW, sampleCertificate } from './samples.ts';

export function credentialsContract(fresh: FreshStore): void {
  it('returns a credential unchanged, including its bytes', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    expect(await store.transaction(({ credentials }) => credentials.byId(credential.id))).toEqual(credential);
    expect(await store.transaction(({ credentials }) => credentials.byId('none'))).toBeNull();
  });

  it('returns a credential that has only a name yet', async () => {
    const store = await fresh();
    const credential = await keptCredential(store, {
      deviceName: null,
      validUntil: null,
      activatedAt: null,
      lockedAt: null,
      lockedReason: null,
      lockedBy: null,
      stateRunId: null,
      clientSecretHash: null,
      resetHalfSealed: null,
    });
    expect(await store.transaction(({ credentials }) => credentials.byId(credential.id))).toEqual(credential);
  });

  it('lists those of a person, newest first, and counts them by kind and state', async () => {
    const store = await fresh();
    const runChange = { personId: (await keptPerson(store)).id };
    const old = await keptCredential(store, { createdAt: after(-1), state: 'active' }, runChange);
    const young = await keptCredential(store, { createdAt: after(1), state: 'active' }, runChange);
    const phone = await keptCredential(store, { kind: 'mobile ID', state: 'active' }, runChange);
    await keptCredential(store, { state: 'active' });
    const seen = await store.transaction(async ({ credentials }) => [
      await credentials.ofPerson(runChange.personId),
      await credentials.countOfPerson(runChange.personId, 'virtual smart card', 'active'),
      await credentials.countOfPerson(runChange.personId, 'virtual smart card', 'locked'),
    ]);
    expect(seen).toEqual([[young, phone, old], 2, 0]);
  });

  it('changes the fields that it is given, and no others', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    const change = { state: 'active', activatedAt: after(9), resetHalfSealed: null, name: 'Karte' } as const;
    const update = store.transaction(({ credentials }) => credentials.update(credential.id, ['registered'], change));
    expect(await update).toBe(true);
    expect(await store.transaction(({ credentials }) => credentials.byId(credential.id))).toEqual({
      ...credential,
      ...change,
    });
  });

  it.each([
    ['in another state', ['active', 'inactive'], false],
    ['with no state to be in', [], false],
    ['with nothing to change', ['registered'], true],
  ] as const)('leaves a credential as it is %s', async (_, from, said) => {
    const store = await fresh();
    const credential = await keptCredential(store);
    const change = said ? {} : { name: 'other' };
    expect(await store.transaction(({ credentials }) => credentials.update(credential.id, from, change))).toBe(said);
    expect(await store.transaction(({ credentials }) => credentials.byId(credential.id))).toEqual(credential);
  });

  it('lets one of 50 updates from the same state win', async () => {
    const store = await fresh();
    const { id } = await keptCredential(store);
    const won = await inParallel(50, (index) =>
      store.transaction(({ credentials }) =>
        credentials.update(id, ['registered'], { state: 'active', name: `${index}` }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    const name = `${won.indexOf(true)}`;
    expect(await store.transaction(({ credentials }) => credentials.byId(id))).toMatchObject({ name });
  });

  it('removes a registered one and nothing else; its certificates stay', async () => {
    const store = await fresh();
    const registered = await keptCredential(store);
    const active = await keptCredential(store, { state: 'active' });
    const certificate = sampleCertificate(registered, { state: 'revoked', revokedAt: NOW });
    const seen = await store.transaction(async ({ credentials, certificates }) => {
      await certificates.insert(certificate);
      return [
        await credentials.removeRegistered(registered.id),
        await credentials.removeRegistered(registered.id),
        await credentials.removeRegistered(active.id),
        await credentials.byId(registered.id),
        await credentials.byId(active.id),
        await certificates.ofCredential(registered.id),
      ];
    });
    expect(seen).toEqual([true, false, false, null, active, [certificate]]);
  });

  it('lets one of activation and removal win', async () => {
    const store = await fresh();
    const { id } = await keptCredential(store);
    const won = await inParallel(50, (index) =>
      store.transaction(({ credentials }) =>
        index % 2 === 0
          ? credentials.removeRegistered(id)
          : credentials.update(id, ['registered'], { state: 'active' }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('activates one of 20 mobile IDs of a person that are activated at once if none is active', async () => {
    const store = await fresh();
    const { id: personId } = await keptPerson(store);
    const those: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      those.push((await keptCredential(store, { kind: 'mobile ID', personId }, { personId })).id);
    }
    const won = await inParallel(those.length, (index) =>
      store.transaction(async ({ credentials }) => {
        if ((await credentials.countOfPerson(personId, 'mobile ID', 'active')) > 0) return false;
        return credentials.update(those[index] ?? '', ['registered'], { state: 'active' });
      }),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(
      await store.transaction(({ credentials }) => credentials.countOfPerson(personId, 'mobile ID', 'active')),
    ).toBe(1);
  });

  it('names registered ones whose run is over', async () => {
    const store = await fresh();
    await keptCredential(store);
    await keptCredential(store, { state: 'active' }, { state: 'finished', endedAt: NOW });
    const orphan = await keptCredential(store, {}, { state: 'cancelled', endedAt: NOW });
    expect(await store.transaction(({ credentials }) => credentials.orphans())).toEqual([orphan.id]);
  });
}
