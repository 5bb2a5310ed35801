import { expect, it } from 'vitest';
import { auditSeal } from '../../../server/audit/audit-seal.ts';
import { lastEntriesAbout } from '../../../server/audit/last-entries-about.ts';
import { verifyChain } from '../../../server/audit/verify-chain.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import type { FreshStore } from './fresh-store.ts';
import { inParallel, keptPerson, NOW, SEAL_KEY } from './samples.ts';

const verify = (store: Store) =>
  verifyChain(
    { following: (after, limit) => store.transaction(({ audit }) => audit.following(after, limit)) },
    { seal: null, expectedHead: null, crossCheck: null },
  );

/** Security events leave entries with their events, however the database orders transactions. */
export function eventsContract(fresh: FreshStore): void {
  it('keeps those of one transaction adjacent and in order, also when many are recorded at once', async () => {
    const store = await fresh();
    const { id } = await keptPerson(store);
    await inParallel(20, (index) =>
      store.transaction(async ({ events }) => {
        events.emit({ event: 'session.all-ended', by: id, about: id, facts: { ended: index } }, NOW);
        events.emit({ event: 'session.ended', by: id, about: `${index}` }, NOW);
        events.emit({ event: 'session.expired', by: id, about: 'leaves no entry' }, NOW);
      }),
    );
    await store.settle();
    expect(await verify(store)).toMatchObject({ whole: true, entries: 40 });
    const entries = await store.transaction(({ audit }) => audit.following(0, 100));
    const pairs = Array.from({ length: 20 }, (_, index) => entries.slice(2 * index, 2 * index + 2));
    for (const [first, second] of pairs) {
      const ended = first !== undefined && 'facts' in first && first.facts['ended'];
      expect(second).toMatchObject({ what: 'session.ended', about: `${ended}` });
    }
  });

  it('leaves nothing of what was undone', async () => {
    const store = await fresh();
    const undone = store.transaction(async ({ events }) => {
      events.emit({ event: 'session.ended', about: 'x' }, NOW);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await store.settle();
    expect(await verify(store)).toMatchObject({ whole: true, entries: 0 });
  });

  it('undoes the event whose entry cannot be', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    const refused = store.transaction(async ({ people, events }) => {
      await people.changeState(person.id, ['active'], 'locked');
      events.emit({ event: 'session.ended', by: 'nobody', about: 'x' }, NOW);
    });
    await expect(refused).rejects.toThrow();
    expect((await store.transaction(({ people }) => people.byId(person.id)))?.state).toBe('active');
  });

  it('knows the last entry about a thing, also while it waits for its place', async () => {
    const store = await fresh();
    const facts = { purpose: 'signature', notAfter: NOW.toISOString() };
    await store.transaction(async ({ events }) => {
      events.emit({ event: 'certificate.issued', about: 'ab', facts }, NOW);
      events.emit({ event: 'certificate.revoked', about: 'ab' }, NOW);
    });
    await store.settle();
    const events = ['certificate.issued', 'certificate.revoked'] as const;
    const last = () => store.transaction(({ states }) => states.lastEntries(['ab', 'cd'], events));
    expect([...(await last())]).toEqual([
      [
        'ab',
        expect.objectContaining({
          what: 'certificate.revoked',
          first: expect.objectContaining({ sequence: 1, facts: expect.objectContaining(facts) }),
        }),
      ],
    ]);
    const { prove, isProven } = auditSeal(SEAL_KEY).waiting;
    const waiting = { at: NOW, by: null, what: 'certificate.issued', about: 'cd', facts } as const;
    await store.transaction(({ audit }) => audit.wait([waiting], prove));
    expect((await last()).has('cd')).toBe(false);
    const about = (given: typeof isProven | null) =>
      store.transaction(({ states }) => lastEntriesAbout(['ab', 'cd'], events, { states, isProven: given }));
    expect((await about(isProven)).get('cd')).toMatchObject({ what: waiting.what, sequence: null, first: null });
    expect((await about(() => false)).has('cd')).toBe(false);
    expect((await about(null)).has('cd')).toBe(false);
  });
}
