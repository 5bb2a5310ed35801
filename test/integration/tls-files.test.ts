import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followTlsFiles } from '../../server/follow-tls-files.ts';
import { endServer, listen } from '../../server/listen.ts';
import { createLog } from '../../server/log.ts';
import { bareEnvironment } from '../support/bare-environment.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('TLS files', () => {
  let folder: string;
  const used = { certificate: '', key: '' };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-tls-'));
    for (const name of ['first', 'second', 'third']) {
      const to = ['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.crt`)];
      const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
      const names = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:localhost'];
      execFileSync('openssl', ['req', '-x509', ...key, '-days', '2', ...names, ...to], { stdio: 'pipe' });
    }
    used.certificate = join(folder, 'used.crt');
    used.key = join(folder, 'used.key');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function use(certificate: string, key = certificate): void {
    cpSync(join(folder, `${certificate}.crt`), used.certificate);
    cpSync(join(folder, `${key}.key`), used.key);
  }

  const pem = (name: string) => readFileSync(join(folder, name), 'utf8');

  /** The name in the certificate that a new connection gets. */
  async function served(port: number): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false });
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    const { raw } = socket.getPeerCertificate();
    socket.destroy();
    return new X509Certificate(raw).subject;
  }

  it('are taken when they change, and only when they fit', async () => {
    use('first');
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line), now: () => new Date() });
    const tls = { certificate: pem('first.crt'), key: pem('first.key'), files: used };
    const config = { host: '127.0.0.1', port: 0, tls, trustedProxies: new BlockList() };
    const { server, port, renewTls } = await listen(config, log);
    if (renewTls === null) throw new Error('it does not speak TLS');
    const follower = followTlsFiles(tls, { take: renewTls, log, every: 20 });
    try {
      expect(await served(port)).toBe('CN=first');
      use('second');
      await expect.poll(() => served(port)).toBe('CN=second');

      // Only one of two is written yet: logged once, however often it is seen, and resolved by itself.
      follower.stop();
      await follower.reload();
      lines.length = 0;
      use('third', 'second');
      await follower.reload();
      await follower.reload();
      expect(lines.filter((line) => line.includes('cannot be used'))).toHaveLength(1);
      expect(await served(port)).toBe('CN=second');
      use('third');
      await follower.reload();
      expect(await served(port)).toBe('CN=third');

      // As at the start: refuses what anybody may change, and warns of what others may read.
      use('first');
      chmodSync(used.key, 0o666);
      await follower.reload();
      expect(await served(port)).toBe('CN=third');
      expect(lines.at(-1)).toMatch(/can be changed by anybody/);
      chmodSync(used.key, 0o644);
      await follower.reload();
      expect(await served(port)).toBe('CN=first');
      expect(lines.join('')).toMatch(/"level":"warn".*TLS_KEY_FILE.*can be read by others/);
      chmodSync(used.key, 0o600);
      use('third');
      await follower.reload();

      for (const broken of ['', 'no PEM', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n']) {
        writeFileSync(used.certificate, broken);
        await follower.reload();
        expect(await served(port)).toBe('CN=third');
      }
      rmSync(used.key);
      await follower.reload();
      expect(await served(port)).toBe('CN=third');
      expect(lines.join('')).not.toMatch(/PRIVATE KEY/);
    } finally {
      follower.stop();
      await endServer(server);
    }
  });

  it('are taken at SIGHUP, which does not end the server', async () => {
    use('first');
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'passphrase'), 'a passphrase for this test\n', { mode: 0o600 });
    const child = spawn(process.execPath, ['--disable-sigusr1', 'server/main.ts'], {
      cwd: ROOT,
      env: {
        ...{
          ...bareEnvironment(),
          PORT: '0',
          PUBLIC_URL: 'https://localhost',
          PKI_URL: 'http://localhost',
          SMTP_URL: 'smtp://127.0.0.1:1',
        },
        ...{
          MAIL_FROM: 'id@example.com',
          ORGANIZATION: 'Example AG',
          DATA_DIR: join(folder, 'data'),
          CA_PASSPHRASE_FILE: join(folder, 'passphrase'),
        },
        ...{ TLS_CERT_FILE: used.certificate, TLS_KEY_FILE: used.key },
      },
    });
    const said = collect(child);
    try {
      await expect.poll(said, { timeout: 50_000 }).toContain('Chipless serves');
      const port = Number(/"port":(\d+)/.exec(said())?.[1]);
      expect(await served(port)).toBe('CN=first');
      use('second');
      child.kill('SIGHUP');
      await expect.poll(() => served(port)).toBe('CN=second');
      writeFileSync(used.certificate, 'broken');
      child.kill('SIGHUP');
      await expect.poll(said).toContain('the new TLS files cannot be used, the old ones stay');
      expect(await served(port)).toBe('CN=second');
      expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    } finally {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await gone;
    }
  });
});

function collect(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  return () => said;
}
