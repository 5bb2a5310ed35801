import { expect } from 'vitest';
import { readCrl } from './ca/read-crl.ts';
import type { DemoServer } from './demo-server.ts';
import { withDatabase } from './stores/demo-database.ts';

/**
 * After each end-to-end test: no registered credential, no issued certificate, every running order's message confirmed
 * or none, nobody has more active mobile IDs than their orders allowed, no mail waits for an order that has ended, CA
 * and Identity Manager agree, and the CRL that the server serves (read by openssl) revokes exactly what the database
 * says.
 */
export async function expectNothingLeft(server: DemoServer): Promise<void> {
  await expectNoMailOfDeadOrders(server);
  const kept = withDatabase(server, (database) => {
    const column = (sql: string): string[] =>
      database
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0]));
    return {
      registered: column("SELECT id FROM credentials WHERE state = 'registered'"),
      issued: column("SELECT serial_number FROM certificates WHERE state = 'issued'"),
      second: column(
        `SELECT credentials.person_id FROM credentials JOIN runs ON runs.id = credentials.run_id
         WHERE credentials.kind = 'mobile ID' AND credentials.state = 'active' GROUP BY credentials.person_id
         HAVING count(*) > max(coalesce(json_extract(runs.options, '$.activeLimit'), 1000))`,
      ),
      unsigned: column("SELECT serial_number FROM ca_entries WHERE certificate IS NULL AND state <> 'revoked'"),
      disagreeing: column(
        `SELECT certificates.serial_number FROM certificates JOIN ca_entries USING (serial_number)
         WHERE (certificates.state = 'valid') <> (ca_entries.state = 'valid')
            OR (certificates.state = 'revoked') <> (ca_entries.state = 'revoked')`,
      ),
      unknown: column(
        "SELECT serial_number FROM ca_entries WHERE state = 'valid' AND serial_number NOT IN (SELECT serial_number FROM certificates)",
      ),
      revoked: column("SELECT serial_number FROM ca_entries WHERE state = 'revoked'"),
    };
  });
  const inCrl = [...(await readCrl(server)).keys()].map((serial) => serial.toLowerCase());
  expect({ ...kept, revoked: kept.revoked.map((serial) => serial.toLowerCase()).sort() }).toEqual({
    registered: [],
    issued: [],
    second: [],
    unsigned: [],
    disagreeing: [],
    unknown: [],
    revoked: inCrl.sort(),
  });
}

/** Moves the time for mails that are no longer needed: they have to be dropped at their next turn. */
async function expectNoMailOfDeadOrders(server: DemoServer): Promise<void> {
  const ended = `state = 'queued' AND message_id IN
    (SELECT id FROM messages WHERE state IN ('cancelled', 'expired', 'failed'))`;
  const now = new Date(Date.now() - 1000).toISOString();
  withDatabase(server, (database) => database.prepare(`UPDATE outbox SET due_at = ? WHERE ${ended}`).run(now));
  const waiting = (): unknown[] =>
    withDatabase(server, (database) => database.prepare(`SELECT id, last_error FROM outbox WHERE ${ended}`).all());
  await expect.poll(waiting, { message: 'mails of orders that have ended', timeout: 10_000 }).toEqual([]);
}
