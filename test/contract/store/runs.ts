import { expect, it } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { after, inParallel, keptPerson, keptRun, NOW, sampleMessage } from './samples.ts';

export function runsContract(fresh: FreshStore): void {
  it('returns a run unchanged, with steps and options', async () => {
    const store = await fresh();
    const run = await keptRun(store);
    expect(await store.transaction(({ runs }) => runs.byId(run.id))).toEqual(run);
    expect(await store.transaction(({ runs }) => runs.byId('none'))).toBeNull();
  });

  it('lists the running ones of a person, newest first', async () => {
    const store = await fresh();
    const personId = (await keptPerson(store)).id;
    await keptRun(store);
    await keptRun(store, { personId, state: 'finished', endedAt: NOW });
    const old = await keptRun(store, { personId, startedAt: after(-1) });
    const young = await keptRun(store, { personId, startedAt: after(1) });
    expect(await store.transaction(({ runs }) => runs.running(personId))).toEqual([young, old]);
  });

  it('replaces a run by its next version', async () => {
    const store = await fresh();
    const run = await keptRun(store);
    const next = { ...run, step: 1, state: 'finished', endedAt: after(9), credentialId: null, version: 2 } as const;
    expect(await store.transaction(({ runs }) => runs.replace(run, next))).toBe(true);
    expect(await store.transaction(({ runs }) => runs.byId(run.id))).toEqual(next);
  });

  it.each([
    ['the same', 5],
    ['an older', 4],
    ['a later', 7],
  ])('refuses to replace version 5 by %s version', async (_, version) => {
    const store = await fresh();
    const run = await keptRun(store, { version: 5 });
    expect(await store.transaction(({ runs }) => runs.replace(run, { ...run, step: 1, version }))).toBe(false);
    expect(await store.transaction(({ runs }) => runs.byId(run.id))).toEqual(run);
  });

  it('does not replace a run that is not there', async () => {
    const store = await fresh();
    const run = await keptRun(store);
    expect(
      await store.transaction(({ runs }) => runs.replace({ ...run, id: 'none' }, { ...run, id: 'none', version: 2 })),
    ).toBe(false);
  });

  it('lets one of 50 that replace the same version win', async () => {
    const store = await fresh();
    const run = await keptRun(store);
    const won = await inParallel(50, (step) =>
      store.transaction(({ runs }) => runs.replace(run, { ...run, step, version: 2 })),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store.transaction(({ runs }) => runs.byId(run.id))).toMatchObject({ step: won.indexOf(true) });
  });

  it('finds running ones without a message that have expired, oldest first, as many as asked for', async () => {
    const store = await fresh();
    const late = await keptRun(store, { expiresAt: NOW });
    const later = await keptRun(store, { expiresAt: after(-1) });
    await keptRun(store, { expiresAt: after(1) });
    await keptRun(store, { expiresAt: after(-1), state: 'expired', endedAt: NOW });
    const ordered = await keptRun(store, { expiresAt: after(-1) });
    await store.transaction(({ messages }) => messages.insert(sampleMessage(ordered)));
    expect(await store.transaction(({ runs }) => runs.expired(NOW, 10))).toEqual([later.id, late.id]);
    expect(await store.transaction(({ runs }) => runs.expired(NOW, 1))).toEqual([later.id]);
  });
}
