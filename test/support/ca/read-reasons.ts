import type { DemoServer } from '../demo-server.ts';
import { withDatabase } from '../stores/demo-database.ts';
import { readCrl } from './read-crl.ts';

/** Why a person's certificates are revoked, according to the CRL; those of their oldest credential first. */
export async function readReasons(server: DemoServer, userName: string): Promise<Array<string | undefined>> {
  const rows = withDatabase(server, (database) =>
    database
      .prepare(
        `SELECT serial_number FROM certificates JOIN credentials ON credentials.id = certificates.credential_id
         JOIN people ON people.id = certificates.person_id WHERE user_name = ? ORDER BY credentials.created_at`,
      )
      .all(userName),
  );
  const revoked = await readCrl(server);
  return rows.map((row) => revoked.get(String(row['serial_number']).toUpperCase()));
}
