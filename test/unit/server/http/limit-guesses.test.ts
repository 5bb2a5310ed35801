import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCounts } from '../../../../server/identity/rate-limit/pending-counts.ts';
import { RATE_LIMITS } from '../../../../server/rate-limits.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';
import { PROCESS } from '../../../support/provisioning.ts';

const MADE_UP = 'A'.repeat(43);

describe('made-up tickets and secrets', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openTestApp();
  });
  afterEach(() => app.close());

  /** As many as the limit has, without the work of the calls. */
  const useUp = ({ name, tries: most, seconds }: { name: string; tries: number; seconds: number }, who: string) =>
    app.store.transaction(async ({ tries }) => {
      const length = seconds * 1000;
      const start = new Date(Math.floor(app.clock().getTime() / length) * length);
      for (let count = 0; count < most; count += 1) await tries.count(`${name} ${who}`, start, app.clock());
    });
  async function counted({ name }: { name: string }, who: string): Promise<number> {
    await keepCounts(app.store);
    return app.store.transaction(({ tries }) => tries.counted(`${name} ${who}`));
  }
  const call = (path: string, authorization: string, body: unknown = null) =>
    app.send(path, {
      method: body === null ? 'GET' : 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
  const ADDRESS = '192.0.2.7';

  it('never lock out the holder of a good one, behind the same address', async () => {
    await app.person();
    const cookie = await app.logIn();
    const { id } = await (await app.post('/api/runs', { process: PROCESS }, { cookie })).json();
    await app.post(`/api/runs/${id}/next`, { step: 0 }, { cookie });
    const { ticket } = await (await app.post(`/api/runs/${id}/ticket`, null, { cookie })).json();
    await useUp(RATE_LIMITS.call.ticket, ADDRESS);
    await useUp(RATE_LIMITS.call.client, ADDRESS);
    expect(await problemOf(await call('/api/messages/preview', `Ticket ${MADE_UP}`, {}))).toBe('429 too_many_tries');

    const secret = new Uint8Array(32).fill(7);
    const clientSecretHash = Buffer.from(await crypto.subtle.digest('SHA-256', secret)).toString('hex');
    const opened = await call('/api/messages/open', `Ticket ${ticket}`, {
      format: 1,
      clientSecretHash,
      deviceName: 'x',
    });
    expect(opened.status).toBe(200);
    const { messageId } = await opened.json();
    const good = `Client ${secret.toBase64({ alphabet: 'base64url', omitPadding: true })}`;
    expect((await call(`/api/messages/${messageId}`, good)).status).toBe(200);
    expect(await problemOf(await call(`/api/messages/${messageId}`, `Client ${MADE_UP}`))).toBe('429 too_many_tries');
    const stream = await call(`/api/messages/${messageId}/events`, good);
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
    expect(await problemOf(await call(`/api/messages/${messageId}/events`, `Client ${MADE_UP}`))).toBe(
      '429 too_many_tries',
    );
  });

  it('are counted, good ones and other mistakes are not', async () => {
    await call('/api/messages/preview', `Ticket ${MADE_UP}`, {});
    await call('/api/messages/preview', 'Ticket nonsense', {});
    await call('/api/messages/preview', `Ticket ${MADE_UP}`, { unknown: 'field' });
    expect(await counted(RATE_LIMITS.call.ticket, ADDRESS)).toBe(2);
  });
});
