import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { queueNews, startDelivering, storeAt } from '../support/mail/deliveries.ts';
import { startMailSink } from '../support/mail/mail-sink.ts';
import { startPostgres, type TestPostgres } from '../support/stores/postgres.ts';

const MAILS = 200;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

it('sends each mail once from two servers on one PostgreSQL', async () => {
  const url = await postgres.freshDatabase();
  const [one, other] = [await storeAt(url), await storeAt(url)];
  const sink = await startMailSink();
  onTestFinished(() => sink.close());
  for (let count = 0; count < MAILS; count += 1) await queueNews(one, { to: `user${count}@example.com` });
  const servers = [startDelivering(one, sink.url), startDelivering(other, sink.url)];
  await expect.poll(() => servers.flatMap(({ told }) => told).length, { timeout: 30_000 }).toBe(MAILS);
  expect(sink.mails).toHaveLength(MAILS);
  expect(new Set(sink.mails.map(({ to }) => to)).size).toBe(MAILS);
  for (const { told } of servers) expect(told.length).toBeGreaterThan(0);
});
