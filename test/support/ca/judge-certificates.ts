import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoServer } from '../demo-server.ts';
import { withDatabase } from '../stores/demo-database.ts';

export interface Judged {
  readonly purpose: string;
  /** What `openssl verify -x509_strict -crl_check_all` says. */
  readonly verdict: string;
  /** What `openssl x509 -text` shows. */
  readonly text: string;
}

/** Valid certificates of a person, checked by openssl with root, chain and CRLs as the server serves them over HTTP. */
export async function judgeCertificates(server: DemoServer, userName: string): Promise<Judged[]> {
  const rows = withDatabase(server, (database) =>
    database
      .prepare(
        `SELECT certificates.purpose, certificates.der FROM certificates JOIN people ON people.id = certificates.person_id
         WHERE people.user_name = ? AND certificates.state = 'valid'`,
      )
      .all(userName),
  );
  const folder = await mkdtemp(join(tmpdir(), 'chipless-judge-'));
  const at = (name: string): string => join(folder, name);
  try {
    for (const name of ['root.crt', 'issuing.crt', 'root.crl', 'issuing.crl', 'chain.pem']) {
      const answer = await fetch(`${server.address}/pki/${name}`);
      if (!answer.ok) throw new Error(`/pki/${name} answers ${answer.status}`);
      await writeFile(at(name), new Uint8Array(await answer.arrayBuffer()));
    }
    for (const name of ['root', 'issuing']) {
      execFileSync('openssl', ['x509', '-inform', 'DER', '-in', at(`${name}.crt`), '-out', at(`${name}.pem`)]);
      execFileSync('openssl', ['crl', '-inform', 'DER', '-in', at(`${name}.crl`), '-out', at(`${name}-crl.pem`)]);
    }
    const judged: Judged[] = [];
    for (const [index, row] of rows.entries()) {
      const file = at(`${index}.der`);
      await writeFile(file, row['der'] as Uint8Array); // the column is a blob
      execFileSync('openssl', ['x509', '-inform', 'DER', '-in', file, '-out', at(`${index}.pem`)]);
      const { stdout, stderr } = spawnSync(
        'openssl',
        [
          'verify',
          '-x509_strict',
          '-crl_check_all',
          '-CAfile',
          at('root.pem'),
          '-untrusted',
          at('issuing.pem'),
          '-CRLfile',
          at('root-crl.pem'),
          '-CRLfile',
          at('issuing-crl.pem'),
          at(`${index}.pem`),
        ],
        { encoding: 'utf8' },
      );
      const text = execFileSync('openssl', ['x509', '-in', at(`${index}.pem`), '-noout', '-text'], {
        encoding: 'utf8',
      });
      judged.push({ purpose: String(row['purpose']), verdict: stdout + stderr, text });
    }
    return judged;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
