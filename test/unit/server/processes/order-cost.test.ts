import { expect, it, onTestFinished } from 'vitest';
import { orderCard } from '../../../support/client/order-card.ts';
import { ORIGIN, openTestApp } from '../../../support/http-client.ts';
import { countStatements } from '../../../support/stores/count-statements.ts';

it('takes seven transactions that write for an order of two certificates', async () => {
  const { work, stop } = countStatements();
  onTestFinished(stop);
  const app = await openTestApp();
  onTestFinished(() => app.close());
  await app.person({ userName: 'alice' });
  const cookie = await app.logIn('alice');
  const before = work();
  expect(await orderCard(cookie, { origin: ORIGIN, send: app.send })).toMatchObject({ state: 'finished' });
  const after = work();
  // One for each request but the ticket, and two for the answer: what is to be signed is committed before it is.
  expect(after.writing - before.writing).toBe(7);
  expect(after.undone - before.undone).toBe(0);
  expect(after.transactions - before.transactions).toBeLessThanOrEqual(17);
  expect(after.statements - before.statements).toBeLessThanOrEqual(55);
});
