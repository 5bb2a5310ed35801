import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, type Environment, type Mode, readConfig, readToolConfig } from '../../../server/config.ts';

describe('readConfig', () => {
  let folder: string;
  let good: Environment;
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-config-'));
    good = {
      ORGANIZATION: 'Example AG',
      PUBLIC_URL: 'https://id.example.com',
      CA_PASSPHRASE_FILE: file('passphrase', 'sixteen letters and more\n'),
      SMTP_URL: 'smtps://chipless:secret@mail.example.com',
      MAIL_FROM: 'Chipless <id@example.com>',
    };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function problemsOf(env: Environment, mode: Mode = 'serve'): readonly string[] {
    try {
      readConfig(env, mode);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  }

  it('returns the defaults, frozen', () => {
    const config = readConfig(good, 'serve');
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'https://id.example.com',
      pkiUrl: null,
      pkiPort: null,
      tls: null,
      dataDir: resolve('data'),
      databaseUrl: null,
      smtpUrl: 'smtps://chipless:secret@mail.example.com',
      mailFrom: { name: 'Chipless', address: 'id@example.com' },
      logLevel: 'info',
      caPassphrase: 'sixteen letters and more',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['https://id.example.com', { PKI_PORT: '80' }, 'http://id.example.com', 80],
    ['https://id.example.com:8443', { PKI_PORT: '8081' }, 'http://id.example.com:8081', 8081],
    [
      'https://id.example.com',
      { PKI_PORT: '8081', PKI_URL: 'http://pki.example.com/' },
      'http://pki.example.com',
      8081,
    ],
    ['https://id.example.com', { PKI_PORT: '0', PKI_URL: 'http://pki.example.com' }, 'http://pki.example.com', 0],
    ['https://id.example.com', { PKI_URL: 'http://pki.example.com/ca' }, 'http://pki.example.com/ca', null],
  ])('publishes the CA of %s beside %j at %s', (publicUrl, more, pkiUrl, pkiPort) => {
    expect(readConfig({ ...good, ...more, PUBLIC_URL: publicUrl }, 'serve')).toMatchObject({ pkiUrl, pkiPort });
  });

  it('leads to the stores that are named', () => {
    const CARD_APP_URL_CHROME = 'https://chromewebstore.google.com/detail/chipless/kpllmnfbacgfgcgkljpcpcdlfcbhhcge';
    const { CA_PASSPHRASE_FILE } = good;
    expect(readConfig({ ...good, CARD_APP_URL_CHROME }, 'serve').cardApp).toEqual({
      stores: { chrome: CARD_APP_URL_CHROME, edge: null, firefox: null },
      byHand: false,
    });
    expect(readConfig({ CA_PASSPHRASE_FILE }, 'demo').cardApp).toEqual({
      stores: { chrome: null, edge: null, firefox: null },
      byHand: true,
    });
  });

  it.each([
    [{ CARD_APP_URL_CHROME: 'http://store.example.com' }, 'CARD_APP_URL_CHROME has to start with https://.'],
    [{ CARD_APP_URL_EDGE: 'javascript:alert(1)' }, 'CARD_APP_URL_EDGE has to start with https://.'],
    [{ CARD_APP_URL_FIREFOX: 'addons.mozilla.org' }, 'CARD_APP_URL_FIREFOX is not an address: "addons.mozilla.org".'],
    [
      { CARD_APP_URL_EDGE: 'https://a:b@store.example.com' },
      'CARD_APP_URL_EDGE is an address without user name and password.',
    ],
    [
      { CARD_APP_URL_CHROME: `https://store.example.com/${'a'.repeat(2000)}` },
      'CARD_APP_URL_CHROME has at most 2000 characters.',
    ],
  ])('refuses what the repair page could not show: %j', (more, problem) => {
    expect(problemsOf({ ...good, ...more })).toEqual([problem]);
  });

  it('leaves the public address of a demo to the port it gets', () => {
    const { CA_PASSPHRASE_FILE } = good;
    expect(readConfig({ CA_PASSPHRASE_FILE, PORT: '0' }, 'demo')).toMatchObject({ publicUrl: null, port: 0 });
  });

  it('leaves the mail of a demo to its own mailbox', () => {
    const { CA_PASSPHRASE_FILE } = good;
    expect(readConfig({ CA_PASSPHRASE_FILE }, 'demo')).toMatchObject({ smtpUrl: null, mailFrom: null });
  });

  it.each([
    ['id@example.com', { name: '', address: 'id@example.com' }],
    ['<id@example.com>', { name: '', address: 'id@example.com' }],
    ['Zoë, the desk <id@example.com>', { name: 'Zoë, the desk', address: 'id@example.com' }],
    ['"Help desk" <id@example.com>', { name: 'Help desk', address: 'id@example.com' }],
  ])('takes the sender %s', (given, mailFrom) => {
    expect(readConfig({ ...good, MAIL_FROM: given }, 'serve').mailFrom).toEqual(mailFrom);
  });

  it('knows a demo password in a demo only', () => {
    expect(readConfig({ ...good, DEMO_PASSWORD: 'x' }, 'demo').demoPassword).toBe('x');
    expect(readConfig({ ...good, DEMO_PASSWORD: 'x' }, 'serve').demoPassword).toBeNull();
  });

  it('takes an empty setting for an absent one', () => {
    expect(readConfig({ ...good, PORT: '', LOG_LEVEL: ' ', DATABASE_URL: '' }, 'serve')).toMatchObject({
      port: 8080,
      logLevel: 'info',
      databaseUrl: null,
    });
  });

  it.each([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
    ['https://ID.example.com/', 'https://id.example.com'],
  ])('takes the public address %s', (given, publicUrl) => {
    expect(readConfig({ ...good, PUBLIC_URL: given }, 'serve').publicUrl).toBe(publicUrl);
  });

  it.each([
    ['http away from this machine', { PUBLIC_URL: 'http://id.example.com' }, /^PUBLIC_URL .*https/],
    ['http that only looks like this machine', { PUBLIC_URL: 'http://localhost.example.com' }, /^PUBLIC_URL .*https/],
    ['http on an address that begins with 127', { PUBLIC_URL: 'http://127.example.com' }, /^PUBLIC_URL .*https/],
    ['http where no card app goes', { PUBLIC_URL: 'http://[::1]:9' }, /^PUBLIC_URL .*https/],
    ['http on a name below localhost', { PUBLIC_URL: 'http://id.localhost' }, /^PUBLIC_URL .*https/],
    ['a public address with a path', { PUBLIC_URL: 'https://id.example.com/portal' }, /^PUBLIC_URL .*without path/],
    ['a public address with a query', { PUBLIC_URL: 'https://id.example.com?x' }, /^PUBLIC_URL .*without path/],
    ['a public address that is none', { PUBLIC_URL: 'id.example.com' }, /^PUBLIC_URL is not an address/],
    ['another scheme', { PUBLIC_URL: 'ftp://id.example.com' }, /^PUBLIC_URL .*https/],
    ['no organisation', { ORGANIZATION: ' ' }, /^ORGANIZATION is missing/],
    ['no public address', { PUBLIC_URL: undefined }, /^PUBLIC_URL is missing/],
    ['an https PKI address', { PKI_URL: 'https://pki.example.com' }, /^PKI_URL .*http:/],
    ['a PKI address with a query', { PKI_URL: 'http://pki.example.com/?a' }, /^PKI_URL /],
    ['a PKI port beyond', { PKI_PORT: '65536' }, /^PKI_PORT /],
    ['a PKI port that no certificate can name', { PKI_PORT: '0' }, /^PKI_PORT is 0.*PKI_URL/],
    ['one port for both', { PKI_PORT: '8080' }, /^PKI_PORT is the same as PORT/],
    ['half of the TLS files', { TLS_CERT_FILE: '/dev/null' }, /^TLS_CERT_FILE and TLS_KEY_FILE go together/],
    [
      'a TLS file that is not there',
      { TLS_CERT_FILE: '/dev/null', TLS_KEY_FILE: '/nowhere' },
      /^TLS_KEY_FILE .*ENOENT/,
    ],
    ['a port beyond', { PORT: '65536' }, /^PORT /],
    ['a port with letters', { PORT: '80a' }, /^PORT /],
    ['a negative port', { PORT: '-1' }, /^PORT /],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL .*debug, info, warn, error/],
    ['no passphrase', { CA_PASSPHRASE_FILE: undefined }, /^CA_PASSPHRASE_FILE is missing/],
    ['a passphrase file that is not there', { CA_PASSPHRASE_FILE: '/nowhere' }, /^CA_PASSPHRASE_FILE .*ENOENT/],
    ['another database', { DATABASE_URL: 'mysql://u:secret@h/d' }, /^DATABASE_URL .*postgres:/],
    ['a mail password with #', { SMTP_URL: 'smtps://u:se#cret@mail.example.com:465' }, /^SMTP_URL .*# as %23/],
    ['another mail scheme', { SMTP_URL: 'https://mail' }, /^SMTP_URL .*smtp:/],
    ['no mail server', { SMTP_URL: undefined }, /^SMTP_URL is missing/],
    ['no sender', { MAIL_FROM: undefined }, /^MAIL_FROM is missing/],
    ['a sender without address', { MAIL_FROM: 'Chipless' }, /^MAIL_FROM is an address/],
    ['two senders', { MAIL_FROM: 'a@example.com, b@example.com' }, /^MAIL_FROM is an address/],
    ['a sender with a second header', { MAIL_FROM: 'A\r\nBcc: b <a@example.com>' }, /^MAIL_FROM is an address/],
    ['a proxy that is no address', { TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, /^TRUSTED_PROXIES .*"proxy"/],
    ['a block that is too long', { TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES /],
    ['a block with two slashes', { TRUSTED_PROXIES: '10.0.0.0/8/8' }, /^TRUSTED_PROXIES /],
  ])('refuses %s', (_, more, sentence) => {
    const problems = problemsOf({ ...good, ...more });
    expect(problems).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]).toMatch(/\.$/);
  });

  it('refuses a passphrase that is too short', () => {
    expect(problemsOf({ ...good, CA_PASSPHRASE_FILE: file('short', 'short\n') })).toEqual([
      expect.stringMatching(/^CA_PASSPHRASE_FILE .*16/),
    ]);
  });

  it('refuses a passphrase under which a key could not be opened again', () => {
    expect(problemsOf({ ...good, CA_PASSPHRASE_FILE: file('long', `${'ß'.repeat(500)}\n`) })).toEqual([]);
    expect(problemsOf({ ...good, CA_PASSPHRASE_FILE: file('long', 'ß'.repeat(501)) })).toEqual([
      expect.stringMatching(/^CA_PASSPHRASE_FILE .*1000 bytes/),
    ]);
  });

  it('refuses an http public address beside TLS files', () => {
    const pem = file('any.pem', 'any');
    expect(problemsOf({ ...good, PUBLIC_URL: 'http://localhost:1', TLS_CERT_FILE: pem, TLS_KEY_FILE: pem })).toEqual([
      expect.stringMatching(/^PUBLIC_URL /),
    ]);
  });

  it.each(['#', '/', '?', '@', '%', '#x@y'])('says how to write %s in a password of an address', (sign) => {
    const wrong = { DATABASE_URL: `postgres://u:se${sign}cret@h/d`, SMTP_URL: `smtps://u:se${sign}cret@h:465` };
    const problems = problemsOf({ ...good, ...wrong });
    expect(problems).toEqual([
      expect.stringMatching(/^DATABASE_URL .*# as %23/),
      expect.stringMatching(/^SMTP_URL .*# as %23/),
    ]);
    expect(problems.join()).not.toContain('cret');
  });

  it('never repeats a URL that contains a password', () => {
    const wrong = { DATABASE_URL: 'mysql://u:secret@h/d', SMTP_URL: 'imap://u:secret@h' };
    expect(problemsOf({ ...good, ...wrong }).join()).not.toContain('secret');
  });

  it('says everything that is wrong at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', PKI_URL: 'x' })).toHaveLength(8);
  });

  it('refuses a passphrase file that is a folder', () => {
    expect(problemsOf({ ...good, CA_PASSPHRASE_FILE: folder })).toEqual([expect.stringMatching(/EISDIR/)]);
  });
});

describe('readToolConfig', () => {
  it('returns the URL of the demo, and asks for the rest', () => {
    expect(readToolConfig({ CHIPLESS_PASSWORD: '' })).toEqual({
      url: 'http://localhost:8080',
      user: null,
      password: null,
    });
  });

  it('takes a password as it is', () => {
    const config = readToolConfig({
      CHIPLESS_URL: 'https://ID.example.com/',
      CHIPLESS_USER: ' adam ',
      CHIPLESS_PASSWORD: ' x ',
    });
    expect(config).toEqual({ url: 'https://id.example.com', user: 'adam', password: ' x ' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [
      'http://id.example.com',
      'has to start with https://: plain http is for http://localhost and http://127.0.0.1 only.',
    ],
    [
      'http://localhost.example.com',
      'has to start with https://: plain http is for http://localhost and http://127.0.0.1 only.',
    ],
    ['ftp://id.example.com', 'has to start with https://.'],
    ['id.example.com', 'is not an address: "id.example.com".'],
    ['https://adam:secret@id.example.com', 'is an origin without path, such as https://id.example.com'],
    ['https://id.example.com/api', 'is an origin without path, such as https://id.example.com'],
  ])('sends no password to %s', (url, reason) => {
    expect(() => readToolConfig({ CHIPLESS_URL: url })).toThrow(`CHIPLESS_URL ${reason}`);
  });
});
