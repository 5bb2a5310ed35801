import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type PostgresLive, postgresLive } from '../../server/adapters/live/postgres.ts';
import { startPostgres, type TestPostgres } from '../support/stores/postgres.ts';
import { liveContract } from './live.ts';

let postgres: TestPostgres;
let servers = 0;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

function open(url: string): Promise<PostgresLive> {
  servers += 1;
  return postgresLive(url, { log: { error: () => {} }, random: Math.random, serverId: `server ${servers}` });
}

liveContract('from one server to another through PostgreSQL', async () => {
  const url = await postgres.freshDatabase();
  const [teller, hearer] = await Promise.all([open(url), open(url)]);
  return { teller, hearer, close: async () => void (await Promise.all([teller.close(), hearer.close()])) };
});

liveContract('within one server that has PostgreSQL', async () => {
  const live = await open(await postgres.freshDatabase());
  return { teller: live, hearer: live, close: () => live.close() };
});

describe('live notices without a connection', () => {
  it('still reach the listeners of the same server', async () => {
    const live = await open('postgres://chipless@127.0.0.1:1/none');
    onTestFinished(() => live.close());
    const listener = vi.fn();
    live.onClient('message', listener);
    live.tellClient('message');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('are made good on both servers once there is one again', async () => {
    const url = await postgres.freshDatabase();
    const [teller, hearer] = await Promise.all([open(url), open(url)]);
    onTestFinished(async () => void (await Promise.all([teller.close(), hearer.close()])));
    await postgres.restart();
    const [missed, later] = [vi.fn(), vi.fn()];
    hearer.onPerson('alice', missed);
    hearer.onClient('message', later);
    await vi.waitFor(() => expect(missed).toHaveBeenCalledWith({ what: 'run', runId: null }), 15_000);
    await vi.waitFor(() => {
      later.mockClear();
      teller.tellClient('message');
      return vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1), 500);
    }, 15_000);
  });

  it('closes while it is trying to connect', async () => {
    const live = await open('postgres://chipless@127.0.0.1:1/none');
    await expect(live.close()).resolves.toBeUndefined();
  });

  it('ignores what it does not understand', async () => {
    const url = await postgres.freshDatabase();
    const live = await open(url);
    onTestFinished(() => live.close());
    const client = new (await import('pg')).default.Client({ connectionString: url });
    await client.connect();
    const listener = vi.fn();
    live.onClient('message', listener);
    for (const payload of ['', '{', '7', '{"to":"moon"}', '{"to":"client","from":"x","messageId":5}']) {
      await client.query('select pg_notify($1, $2)', ['chipless_live', payload]);
    }
    const good = JSON.stringify({ to: 'client', from: 'a newer one', messageId: 'message', more: true });
    await client.query('select pg_notify($1, $2)', ['chipless_live', good]);
    await client.end();
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  });
});
