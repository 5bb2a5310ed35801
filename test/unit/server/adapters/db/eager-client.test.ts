import type pg from 'pg';
import { expect, it } from 'vitest';
import { eagerClient } from '../../../../../server/adapters/db/eager-client.ts';

/** A connection that answers when it is told to. */
function slowClient() {
  const asked: { readonly sent: unknown; readonly answer: PromiseWithResolvers<unknown> }[] = [];
  const packets: unknown[][] = [];
  let corked = 0;
  const stream = {
    cork() {
      corked += 1;
      packets.push([]);
    },
    uncork() {
      corked -= 1;
    },
  };
  const client = {
    connection: { stream },
    release: () => undefined,
    query(sent: unknown) {
      const answer = Promise.withResolvers<unknown>();
      asked.push({ sent, answer });
      if (corked > 0) packets.at(-1)?.push(sent);
      else packets.push([sent]);
      return answer.promise;
    },
  };
  // As much of one as is used here.
  return { client: eagerClient(client as unknown as pg.PoolClient), asked, packets };
}

it('sends the first statement of a transaction along with its beginning', async () => {
  const { client, asked } = slowClient();
  await client.query('start transaction isolation level serializable', []);
  const found = client.query('select 1', []);
  expect(asked).toHaveLength(2);
  asked[0]?.answer.resolve({});
  asked[1]?.answer.resolve({ rows: [1] });
  expect(await found).toEqual({ rows: [1] });
});

it('sends both in one packet, and what comes later by itself', async () => {
  const { client, packets } = slowClient();
  const first = client.query('begin', []).then(() => void client.query('select 1', []));
  await first;
  await new Promise(setImmediate);
  void client.query('select 2', []);
  expect(packets).toEqual([['begin', expect.objectContaining({ text: 'select 1' })], [expect.anything()]]);
});

it('writes nothing before it knows that the transaction has begun', async () => {
  const { client, asked } = slowClient();
  await client.query('begin', []);
  const written = client.query('insert into a values ($1)', ['x']);
  await new Promise(setImmediate);
  expect(asked).toHaveLength(1);
  asked[0]?.answer.reject(new Error('cancelled'));
  await expect(written).rejects.toThrow('cancelled');
  expect(asked).toHaveLength(1);
});

it('gives no answer of a transaction that did not begin', async () => {
  const { client, asked } = slowClient();
  await client.query('begin', []);
  const found = client.query('select $1', ['x']);
  asked[0]?.answer.reject(new Error('cancelled'));
  asked[1]?.answer.resolve({ rows: [] });
  await expect(found).rejects.toThrow('cancelled');
  await expect(client.query('commit', [])).rejects.toThrow('cancelled');
});

it.each(['commit', 'rollback'])('sends nothing for a transaction after its %s', async (end) => {
  const { client, asked } = slowClient();
  await client.query('begin', []);
  void client.query('rollback to "one"', []);
  void client.query(end, []);
  await expect(client.query('insert into a values ($1)', ['x'])).rejects.toThrow('has ended');
  expect(asked.map(({ sent }) => (typeof sent === 'string' ? sent : Object(sent).text))).toEqual([
    ...['begin', 'rollback to "one"', end],
  ]);
  await client.query('begin', []);
  void client.query('select 1', []);
  expect(asked).toHaveLength(5);
});

it('sends the rollback that follows a commit which failed', async () => {
  const { client, asked } = slowClient();
  await client.query('begin', []);
  const commit = client.query('commit', []);
  asked[0]?.answer.resolve({});
  asked[1]?.answer.reject(new Error('could not serialize'));
  await expect(commit).rejects.toThrow('could not serialize');
  void client.query('rollback', []);
  expect(asked.at(-1)?.sent).toMatchObject({ text: 'rollback' });
  await expect(client.query('select 1', [])).rejects.toThrow('has ended');
});

it('has each statement prepared under one name, and nothing else', async () => {
  const { client, asked } = slowClient();
  const { client: other, asked: askedOther } = slowClient();
  for (const text of ['select $1', 'select $1', 'update a set b = $1', 'commit']) void client.query(text, ['x']);
  void other.query('select $1', ['y']);
  const [one, again, update, commit] = asked.map(({ sent }) => sent);
  expect(one).toMatchObject({ name: expect.any(String), text: 'select $1', values: ['x'] });
  expect(again).toEqual(one);
  expect(update).not.toMatchObject({ name: Object(one).name });
  expect(commit).toEqual({ text: 'commit', values: ['x'] });
  expect(askedOther[0]?.sent).toEqual({ ...Object(one), values: ['y'] });
});
