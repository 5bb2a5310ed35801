import { beforeEach, describe, expect, it } from 'vitest';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { previewOrder } from '../../../../shared/card/preview-order.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const input = { ticket: TICKET, origin: SERVER };

let server: StandInServer;
let deps: CardDeps;
beforeEach(async () => {
  server = await startStandInServer();
  deps = cardDeps(server.fetch);
});

describe('previewOrder', () => {
  it('returns the content of the order, binds nothing and stores nothing', async () => {
    const { profile, pinPolicy, ownNames, expiresAt } = server.order;
    expect(await previewOrder(input, deps)).toEqual({
      format: 1,
      expiresAt,
      serverName: profile.serverName,
      holder: profile.holder,
      kind: profile.kind,
      profileName: profile.name,
      pinPolicy,
      ownNames,
      keys: [
        { purpose: 'authentication', algorithms: ['P-256'] },
        { purpose: 'signature', algorithms: ['P-256'] },
      ],
    });
    expect(server.state).toBe('waiting');
    expect((await deps.store.list()).records).toEqual([]);
    // The first to open it has it, not the first to preview it.
    expect(await openOrder({ ...input, deviceName: 'Phone' }, cardDeps(server.fetch))).toMatchObject({ stage: 'new' });
  });

  it('shows no number: that is only for the client that has bound the order', async () => {
    server.order = { ...server.order, number: '58' };
    expect(JSON.stringify(await previewOrder(input, deps))).not.toContain('"58"');
  });

  it.each(['http://id.example.com', 'null', 'https://id.example.com/'])(
    'asks nothing of the server %s',
    async (origin) => {
      await expect(previewOrder({ ...input, origin }, deps)).rejects.toMatchObject({ code: 'server_not_allowed' });
      expect(server.calls).toEqual([]);
    },
  );

  it.each([
    ['is not known', 'ticket_unknown', () => undefined, 'B'.repeat(43)],
    ['was cancelled', 'message_cancelled', () => (server.state = 'cancelled'), TICKET],
    ['has expired', 'message_expired', () => (server.state = 'expired'), TICKET],
    ['is on another phone', 'message_taken', () => (server.state = 'opened'), TICKET],
  ])('is refused for a ticket that %s', async (_, code, given, ticket) => {
    given();
    await expect(previewOrder({ ...input, ticket }, deps)).rejects.toMatchObject({ code });
  });

  it('says that it is too old for an order of a later format', async () => {
    const later: CardDeps = { ...deps, fetch: async () => Response.json({ format: 2, more: true }) };
    await expect(previewOrder(input, later)).rejects.toMatchObject({ code: 'client_outdated' });
  });

  it('keeps on for ten minutes while the server cannot be reached, and says so at once', async () => {
    const heard: number[] = [];
    const cut: CardDeps = {
      ...deps,
      connection: { ...deps.connection, onOffline: (milliseconds) => heard.push(milliseconds) },
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    };
    const started = deps.now().getTime();
    await expect(previewOrder(input, cut)).rejects.toMatchObject({ code: 'server_unreachable' });
    expect(heard.length).toBeGreaterThan(10);
    expect(deps.now().getTime() - started).toBeGreaterThan(9 * 60_000);
  });
});
