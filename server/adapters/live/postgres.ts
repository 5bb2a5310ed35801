import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Live } from '../../processes/engine/live.ts';
import { inProcessLive } from './in-process.ts';
import type { Log } from './listeners.ts';
import { type RelayedNotice, readRelayedNotice } from './relayed-notice.ts';

const CHANNEL = 'chipless_live';

/** Milliseconds. */
const FIRST_DELAY = 100;
const LONGEST_DELAY = 5_000;
const CONNECT_TIMEOUT = 10_000;
const LAST_WORDS = 2_000;

/**
 * Notices that wait while the connection is stalled; beyond that, one notice that anything may have changed takes their
 * place.
 */
const MOST_UNSENT = 10_000;
const AT_ONCE = 500;

export interface PostgresLive extends Live {
  close(): Promise<void>;
}

/**
 * Live for several servers on one PostgreSQL: they notify one another by NOTIFY. Listeners of the same process are
 * called at once and need no database. Without a connection the servers are on their own; once it is back, all
 * listeners on both sides are told that anything may have changed, so that nothing is missed permanently. Resolves
 * after the first attempt to connect, whether it worked or not.
 */
export async function postgresLive(
  url: string,
  { log, random, serverId }: { readonly log: Log; readonly random: () => number; readonly serverId: string },
): Promise<PostgresLive> {
  const local = inProcessLive({ log });
  let client: pg.Client | null = null;
  let closed = false;
  let missed = false;
  let sending = Promise.resolve();
  const unsent: RelayedNotice[] = [];
  let delay = FIRST_DELAY;
  let timer: NodeJS.Timeout | undefined;

  async function sendAll(to: pg.Client): Promise<void> {
    try {
      while (unsent.length > 0) {
        const notices = unsent.splice(0, AT_ONCE).map((notice) => JSON.stringify(notice));
        await to.query('select pg_notify($1, notice) from unnest($2::text[]) as notice', [CHANNEL, notices]);
      }
    } catch (error) {
      lost(to, error);
      await to.end().catch(() => {});
    }
  }

  /** In order; the notices of one transaction are sent together. */
  function send(notice: RelayedNotice): void {
    if (client === null) {
      missed = true;
      return;
    }
    if (unsent.length < MOST_UNSENT) unsent.push(notice);
    else unsent.splice(0, Number.POSITIVE_INFINITY, { to: 'everybody', from: serverId });
    const to = client;
    if (unsent.length === 1) sending = sending.then(() => sendAll(to));
  }

  function receive(payload: string): void {
    const notice = readRelayedNotice(payload);
    if (notice === null || notice.from === serverId) return;
    if (notice.to === 'person') local.tellPerson(notice.personId, notice.change);
    else if (notice.to === 'client') local.tellClient(notice.messageId);
    else local.tellEverybody();
  }

  function lost(what: pg.Client, error: unknown): void {
    if (client !== what || closed) return;
    client = null;
    missed = true;
    unsent.length = 0;
    log.error('the connection for live notices is lost', { error });
    later();
  }

  function later(): void {
    if (closed) return;
    timer = setTimeout(connect, delay * (0.5 + random() / 2));
    timer.unref();
    delay = Math.min(LONGEST_DELAY, delay * 2);
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
      application_name: 'chipless live',
    });
    fresh.on('error', (error) => lost(fresh, error));
    fresh.on('end', () => lost(fresh, null));
    fresh.on('notification', ({ payload }) => receive(payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      missed = true;
      log.error('no connection for live notices', { error });
      await fresh.end().catch(() => {});
      return later();
    }
    if (closed) return fresh.end();
    client = fresh;
    delay = FIRST_DELAY;
    if (!missed) return;
    missed = false;
    local.tellEverybody();
    send({ to: 'everybody', from: serverId });
  }

  await connect();
  return {
    tellPerson(personId, notice) {
      local.tellPerson(personId, notice);
      send({ to: 'person', from: serverId, personId, change: notice });
    },
    tellClient(messageId) {
      local.tellClient(messageId);
      send({ to: 'client', from: serverId, messageId });
    },
    onPerson: local.onPerson,
    onClient: local.onClient,
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.race([sending, sleep(LAST_WORDS, undefined, { ref: false })]);
      await client?.end();
    },
  };
}
