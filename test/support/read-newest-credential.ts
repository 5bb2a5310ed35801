import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Options } from '../../server/options/credential-options.ts';
import type { DemoServer } from './demo-server.ts';
import { withDatabase } from './stores/demo-database.ts';

/** The result of a person's newest order. */
export interface NewestCredential {
  readonly state: string;
  readonly name: string;
  readonly serverName: string;
  readonly validUntil: Date;
  /** As stored in the run. */
  readonly options: Options;
  readonly certificates: ReadonlyArray<{
    readonly purpose: string;
    readonly algorithm: string;
    readonly organization: string;
    readonly validTo: Date;
  }>;
}

export function readNewestCredential(server: Pick<DemoServer, 'dataDir'>, userName: string): NewestCredential {
  return withDatabase(server, (database) => {
    const made = database
      .prepare(
        `SELECT credentials.*, runs.options FROM credentials JOIN people ON people.id = credentials.person_id
         JOIN runs ON runs.id = credentials.run_id WHERE people.user_name = ? ORDER BY credentials.created_at DESC`,
      )
      .get(userName);
    if (made === undefined) throw new Error(`${userName} has none`);
    const options: Options = JSON.parse(String(made['options']));
    const certificates = database
      .prepare('SELECT purpose, der FROM certificates WHERE credential_id = ? ORDER BY purpose')
      .all(String(made['id']))
      .map(({ purpose, der }) => {
        const certificate = new X509Certificate(der as Uint8Array); // the column is a blob
        return {
          purpose: String(purpose),
          algorithm: nameOf(certificate.publicKey),
          organization: String(certificate.toLegacyObject().subject.O),
          validTo: certificate.validToDate,
        };
      });
    return {
      state: String(made['state']),
      name: String(made['name']),
      serverName: String(made['server_name']),
      validUntil: new Date(String(made['valid_until'])),
      options,
      certificates,
    };
  });
}

/** As options name it. */
function nameOf({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): string {
  if (type === 'rsa') return `RSA-${details?.modulusLength}`;
  if (type === 'ec') return details?.namedCurve === 'secp384r1' ? 'P-384' : 'P-256';
  return type === 'ed25519' ? 'Ed25519' : String(type).toUpperCase();
}
