import { expect, it } from 'vitest';
import { MAIL_STATES } from '../../../shared/mail.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, inParallel, keptMail, keptMessage, keptPerson, NOW, sampleMail } from './samples.ts';

const LATER = after(60_000);

export function outboxContract(fresh: FreshStore): void {
  it('returns a mail unchanged', async () => {
    const store = await fresh();
    const { id: messageId, personId } = await keptMessage(store);
    const own = { personId, messageId, generation: 3, attempts: 2, lastError: '421 “später”\n' };
    const mail = await keptMail(store, { ...own, state: 'sent', sentAt: after(7), dueAt: after(5) });
    expect(await store.transaction(({ outbox }) => outbox.byId(mail.id))).toEqual(mail);
    expect(await store.transaction(({ outbox }) => outbox.byId('none'))).toBeNull();
  });

  it('takes what is due, oldest first, as many as asked for, and nothing again until their time', async () => {
    const store = await fresh();
    const young = await keptMail(store, { createdAt: after(-1), dueAt: after(-1) });
    const old = await keptMail(store, { createdAt: after(-3), dueAt: after(-3) });
    const middle = await keptMail(store, { createdAt: after(-2), dueAt: after(-2) });
    await keptMail(store, { dueAt: after(1) });
    const take = (now: Date) => store.transaction(({ outbox }) => outbox.take(now, LATER, 2));
    const taken = (mail: typeof old) => ({ ...mail, dueAt: LATER });
    expect(await take(NOW)).toEqual([taken(old), taken(middle)]);
    expect(await take(NOW)).toEqual([taken(young)]);
    expect(await take(NOW)).toEqual([]);
    expect(await take(LATER)).toHaveLength(2);
  });

  it.each(MAIL_STATES)('takes what is queued and nothing else: %s', async (state) => {
    const store = await fresh();
    const { id } = await keptMail(store, { state, sentAt: state === 'sent' ? NOW : null });
    const taken = await store.transaction(({ outbox }) => outbox.take(NOW, LATER, 10));
    expect(taken.map((mail) => mail.id)).toEqual(state === 'queued' ? [id] : []);
  });

  it('lets only one of 20 concurrent callers take each of 40 mails', async () => {
    const store = await fresh();
    const { id: personId } = await keptPerson(store);
    for (let count = 0; count < 40; count += 1) await keptMail(store, { personId });
    const taken = await inParallel(20, () => store.transaction(({ outbox }) => outbox.take(NOW, LATER, 3)));
    const ids = taken.flat().map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  it('changes a mail that is still ours, and no other field', async () => {
    const store = await fresh();
    const mail = await keptMail(store);
    const change = { state: 'sent', attempts: 1, sentAt: after(9) } as const;
    expect(await store.transaction(({ outbox }) => outbox.update(mail.id, mail.dueAt, change))).toBe(true);
    expect(await store.transaction(({ outbox }) => outbox.byId(mail.id))).toEqual({ ...mail, ...change });
  });

  it.each([
    ['that another server took over', {}, after(1)],
    ['that was sent', { state: 'sent', sentAt: NOW }, NOW],
    ['that failed', { state: 'failed' }, NOW],
  ] as const)('leaves a mail %s as it is', async (_, change, dueAt) => {
    const store = await fresh();
    const mail = await keptMail(store, change);
    const other = await keptMail(store);
    expect(await store.transaction(({ outbox }) => outbox.update(mail.id, dueAt, { attempts: 9 }))).toBe(false);
    const seen = await store.transaction(({ outbox }) => Promise.all([outbox.byId(mail.id), outbox.byId(other.id)]));
    expect(seen).toEqual([mail, other]);
  });

  it('lets one of 20 that end the same mail win', async () => {
    const store = await fresh();
    const { id, dueAt } = await keptMail(store);
    const won = await inParallel(20, () =>
      store.transaction(({ outbox }) => outbox.update(id, dueAt, { state: 'sent', sentAt: NOW })),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('lists the mails of a message, oldest first', async () => {
    const store = await fresh();
    const { id: messageId, personId } = await keptMessage(store);
    const second = await keptMail(store, { personId, messageId, generation: 2, createdAt: after(1) });
    const first = await keptMail(store, { personId, messageId, generation: 1 });
    await keptMail(store, { personId });
    expect(await store.transaction(({ outbox }) => outbox.ofMessage(messageId))).toEqual([first, second]);
  });

  it('lists the failed mails of a person, newest first, as many as asked for', async () => {
    const store = await fresh();
    const { id: personId } = await keptPerson(store);
    const failed = { personId, state: 'failed' } as const;
    const old = await keptMail(store, failed);
    const young = await keptMail(store, { ...failed, createdAt: after(1) });
    await keptMail(store, { personId, state: 'dropped' });
    await keptMail(store, { personId });
    await keptMail(store, { state: 'failed' });
    const list = (limit: number) => store.transaction(({ outbox }) => outbox.failedOfPerson(personId, limit));
    expect(await list(10)).toEqual([young, old]);
    expect(await list(1)).toEqual([young]);
  });

  it('keeps a mail together with the step that wants it, or neither', async () => {
    const store = await fresh();
    const person = await keptPerson(store);
    const broken = store.transaction(async ({ outbox }) => {
      await outbox.insert(sampleMail(person.id));
      throw new Error('the step failed');
    });
    await expect(broken).rejects.toThrow('the step failed');
    expect(await store.transaction(({ outbox }) => outbox.take(NOW, LATER, 10))).toEqual([]);
  });
}
