import { execFileSync } from 'node:child_process';
import type { DemoServer } from '../demo-server.ts';

/** The entries of the served CRL, as openssl reads them: serial number (upper case hex) → reason. */
export async function readCrl(server: DemoServer): Promise<ReadonlyMap<string, string>> {
  const answer = await fetch(`${server.address}/pki/issuing.crl`);
  const text = execFileSync('openssl', ['crl', '-inform', 'DER', '-noout', '-text'], {
    input: new Uint8Array(await answer.arrayBuffer()),
    encoding: 'utf8',
  });
  const entries = text.split('Serial Number: ').slice(1);
  return new Map(
    entries.map((entry) => [
      /^[0-9A-F]+/.exec(entry)?.[0] ?? '',
      /X509v3 CRL Reason Code:\s*\n\s*([^\n]+)/.exec(entry)?.[1]?.trim() ?? 'none',
    ]),
  );
}
