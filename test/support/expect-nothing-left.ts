import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { withDatabase } from './demo-database.ts';
import type { DemoServer } from './demo-server.ts';

/**
 * After each end-to-end test: no registered credential, no issued certificate, every running order's message confirmed
 * or none, CA and Identity Manager agree, and the CRL that the server hands out (read by openssl) revokes exactly what
 * the database says.
 */
export async function expectNothingLeft(server: DemoServer): Promise<void> {
  const kept = withDatabase(server, (database) => {
    const column = (sql: string): string[] =>
      database
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0]));
    return {
      registered: column("SELECT id FROM credentials WHERE state = 'registered'"),
      issued: column("SELECT serial_number FROM certificates WHERE state = 'issued'"),
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
  const answer = await fetch(`${server.address}/pki/issuing.crl`);
  const text = execFileSync('openssl', ['crl', '-inform', 'DER', '-noout', '-text'], {
    input: new Uint8Array(await answer.arrayBuffer()),
    encoding: 'utf8',
  });
  const inCrl = [...text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map((match) => match[1]?.toLowerCase());
  expect({ ...kept, revoked: kept.revoked.map((serial) => serial.toLowerCase()).sort() }).toEqual({
    registered: [],
    issued: [],
    unsigned: [],
    disagreeing: [],
    unknown: [],
    revoked: inCrl.sort(),
  });
}
