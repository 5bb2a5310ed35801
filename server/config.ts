import { BlockList } from 'node:net';
import { resolve } from 'node:path';
import { findUnseen } from '../shared/find-unseen.ts';
import type { Organization } from '../shared/organization.ts';
import { readMailbox } from '../shared/read-mailbox.ts';
import { textFaultInEnglish } from '../shared/text-fault-words.ts';
import { isTrustworthyOrigin } from '../shared/trustworthy-origin.ts';
import type { CardAppSource } from '../shared/wire/card-app.ts';
import { parseProxies } from './config/parse-proxies.ts';
import { parseStoreAddress } from './config/parse-store-address.ts';
import { readOrganization } from './config/read-organization.ts';
import { readPassphrase } from './config/read-passphrase.ts';
import { readText } from './config/read-text.ts';
import { Refusal } from './config/refusal.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** All settings, validated once and frozen. The only module that knows the names of the environment variables. */
export interface Config {
  readonly mode: Mode;
  /** 0 = any free port. */
  readonly port: number;
  readonly host: string;
  /** Origin without a trailing slash; null (demo only) = `http://localhost:` and the port that it gets. */
  readonly publicUrl: string | null;
  /**
   * The base URL of the CA's publications in certificates, without a trailing slash; null = undecided: the public URL.
   */
  readonly pkiUrl: string | null;
  /** Port of a plain http listener for `/pki` only; 0 = any free port, null = none. */
  readonly pkiPort: number | null;
  /** null = plain http. */
  readonly tls: TlsPair | null;
  /** Proxies whose X-Forwarded-For is trusted. */
  readonly trustedProxies: BlockList;
  /** Absolute. */
  readonly dataDir: string;
  /** null = embedded SQLite in dataDir. */
  readonly databaseUrl: string | null;
  /** null (demo only) = the demo's own mailbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: { readonly name: string; readonly address: string } | null;
  readonly caPassphrase: string;
  /** The file that contains it. */
  readonly passphraseFile: string;
  readonly logLevel: LogLevel;
  readonly organization: Organization;
  /** Shown on the repair page. */
  readonly cardApp: CardAppSource;
  /** Demo only: the password of all demo people; null = generate one. */
  readonly demoPassword: string | null;
}

/** A certificate with its chain and its key, PEM, and the paths of their files. */
export interface TlsPair {
  readonly certificate: string;
  readonly key: string;
  readonly files: { readonly certificate: string; readonly key: string };
}

/** The settings of `npm run options`. */
export interface ToolConfig {
  /** The server's public origin, without a trailing slash; https, or http on this machine. */
  readonly url: string;
  /** null = ask for it. */
  readonly user: string | null;
  readonly password: string | null;
}

/** The settings of `npm run audit`. */
export interface DataConfig extends Pick<Config, 'dataDir' | 'databaseUrl'> {
  /** null = the key folder is not opened. */
  readonly caPassphrase: string | null;
}

export type Mode = 'demo' | 'serve';
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that cannot work: one sentence each, all of them at once. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads this process's environment. Throws ConfigError. */
export function readOwnConfig(mode: Mode, more: Environment = {}): Config {
  return readConfig({ ...process.env, ...more }, mode);
}

/** As `readToolConfig`, from this process's environment, overridden by its command line. Throws ConfigError. */
export function readOwnToolConfig(more: Environment): ToolConfig {
  return readToolConfig({ ...process.env, ...more });
}

/** Validates the settings of `npm run options`; an empty one counts as absent. Throws ConfigError. */
export function readToolConfig(env: Environment): ToolConfig {
  const problems: string[] = [];
  const read = settingsReader(env, problems);
  const config: ToolConfig = {
    url: read('CHIPLESS_URL', parsePublicUrl, 'http://localhost:8080'),
    user: read('CHIPLESS_USER', (text) => text, null),
    password: env['CHIPLESS_PASSWORD'] || null, // not trimmed: it may begin or end with a space
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** As `readDataConfig`, from this process's environment. Throws ConfigError. */
export function readOwnDataConfig(): DataConfig {
  return readDataConfig(process.env);
}

/** Validates the settings of `npm run audit`; an empty one counts as absent. Throws ConfigError. */
export function readDataConfig(env: Environment): DataConfig {
  const problems: string[] = [];
  const read = settingsReader(env, problems);
  const config: DataConfig = {
    dataDir: resolve(read('DATA_DIR', (text) => text, 'data')),
    databaseUrl: read('DATABASE_URL', parseSchemes('postgres:', 'postgresql:'), null),
    caPassphrase: read('CA_PASSPHRASE_FILE', readPassphrase, null),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/**
 * Validates the settings (docs/operating.md lists them); an empty one counts as absent. Throws ConfigError with every
 * problem.
 */
export function readConfig(env: Environment, mode: Mode): Config {
  const problems: string[] = [];
  const read = settingsReader(env, problems);
  const publicUrl = read('PUBLIC_URL', parsePublicUrl, null);
  const certificate = read('TLS_CERT_FILE', readText, null);
  const key = read('TLS_KEY_FILE', readText, null);
  const tlsFiles = { certificate: read('TLS_CERT_FILE', resolve, ''), key: read('TLS_KEY_FILE', resolve, '') };
  const caPassphrase = read('CA_PASSPHRASE_FILE', readPassphrase, '');
  const pkiPort = read('PKI_PORT', parsePort, null);
  const pkiUrl = read('PKI_URL', parsePkiUrl, null);
  const config: Config = {
    mode,
    port: read('PORT', parsePort, 8080),
    host: read('HOST', (text) => text, '127.0.0.1'),
    publicUrl,
    pkiUrl: pkiUrl ?? plainAddress(publicUrl, pkiPort),
    pkiPort,
    tls: certificate === null || key === null ? null : { certificate, key, files: tlsFiles },
    trustedProxies: read('TRUSTED_PROXIES', parseProxies, new BlockList()),
    dataDir: resolve(read('DATA_DIR', (text) => text, 'data')),
    databaseUrl: read('DATABASE_URL', parseSchemes('postgres:', 'postgresql:'), null),
    smtpUrl: read('SMTP_URL', parseSchemes('smtp:', 'smtps:'), null),
    mailFrom: read('MAIL_FROM', parseMailFrom, null),
    caPassphrase,
    passphraseFile: read('CA_PASSPHRASE_FILE', resolve, ''),
    logLevel: read('LOG_LEVEL', parseLogLevel, 'info'),
    organization: readOrganization(read),
    cardApp: {
      stores: {
        chrome: read('CARD_APP_URL_CHROME', parseStoreAddress, null),
        edge: read('CARD_APP_URL_EDGE', parseStoreAddress, null),
        firefox: read('CARD_APP_URL_FIREFOX', parseStoreAddress, null),
      },
      byHand: mode === 'demo',
    },
    demoPassword: mode === 'demo' ? read('DEMO_PASSWORD', (text) => text, null) : null,
  };

  const named = (name: string) => problems.some((problem) => problem.startsWith(`${name} `));
  const missing: ReadonlyArray<readonly [name: string, value: unknown, what: string]> = [
    ['ORGANIZATION', env['ORGANIZATION']?.trim(), 'the name of your organisation, such as Example AG'],
    ['PUBLIC_URL', publicUrl, 'the address at which people reach the server, such as https://id.example.com'],
    ['SMTP_URL', config.smtpUrl, 'the mail server for activation links, such as smtps://user:password@host:465'],
    ['MAIL_FROM', config.mailFrom, 'who mails are from, such as Example AG <id@example.com>'],
    ['CA_PASSPHRASE_FILE', caPassphrase, "the file with the passphrase of the certificate authority's keys"],
  ];
  for (const [name, value, what] of mode === 'serve' ? missing : missing.slice(-1)) {
    if (!value && !named(name)) problems.push(`${name} is missing: ${what}.`);
  }
  if (Boolean(env['TLS_CERT_FILE']) !== Boolean(env['TLS_KEY_FILE']))
    problems.push('TLS_CERT_FILE and TLS_KEY_FILE go together: only one of them is set.');
  if (config.tls !== null && publicUrl?.startsWith('http:'))
    problems.push('PUBLIC_URL starts with http:// although TLS_CERT_FILE makes the server speak https.');
  if (pkiPort === 0 && pkiUrl === null && !named('PKI_URL'))
    problems.push('PKI_PORT is 0, a free one that certificates cannot name beforehand: set PKI_URL too.');
  if (pkiPort !== null && pkiPort !== 0 && pkiPort === config.port)
    problems.push('PKI_PORT is the same as PORT: the plain listener for /pki needs one of its own.');
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** The URL of a plain listener on `port`, with the host name that people know. */
function plainAddress(publicUrl: string | null, port: number | null): string | null {
  if (port === null || port === 0) return null;
  const address = new URL(publicUrl ?? 'http://localhost');
  return new URL(`http://${address.hostname}:${port}`).origin;
}

/** Returns a setting as `parse` reads it; what it refuses becomes a problem. */
function settingsReader(env: Environment, problems: string[]) {
  return <T, D>(name: string, parse: (text: string) => T, absent: D): T | D => {
    const text = env[name]?.trim();
    if (text === undefined || text === '') return absent;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(`${name} ${error.message}.`);
      return absent;
    }
  };
}

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new Refusal(`is not an address: "${text}"`);
  return url;
}

function parsePublicUrl(text: string): string {
  const url = parseUrl(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refusal('has to start with https://');
  if (url.origin !== text.replace(/\/$/, '').toLowerCase()) {
    throw new Refusal(`is an origin without path, such as ${url.origin}, not "${text}"`);
  }
  if (!isTrustworthyOrigin(url.origin)) {
    throw new Refusal('has to start with https://: plain http is for http://localhost and http://127.0.0.1 only');
  }
  return url.origin;
}

function parsePkiUrl(text: string): string {
  const url = parseUrl(text);
  if (url.protocol !== 'http:') {
    throw new Refusal('has to start with http://: what it serves is signed, and checking https would need it already');
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') throw new Refusal('is an address without ?, # or @');
  return url.href.replace(/\/+$/, '');
}

function parseSchemes(...schemes: readonly string[]): (text: string) => string {
  return (text) => {
    // Never repeated in the sentence: it may contain a password.
    const scheme = schemes.find((one) => text.toLowerCase().startsWith(`${one}//`));
    const url = scheme === undefined ? null : URL.parse(text);
    if (scheme !== undefined && (url === null || url.hash !== '' || hasBareSign(text))) {
      throw new Refusal(
        'cannot be read as an address: in a user name or password write # as %23, / as %2F, ? as %3F, @ as %40, : as %3A and % as %25',
      );
    }
    if (scheme === undefined) throw new Refusal(`has to start with ${schemes.map((one) => `${one}//`).join(' or ')}`);
    return text;
  };
}

/** Two @, a / or ? before the last @, or a % without an escape: the password was not percent-encoded for a URL. */
function hasBareSign(text: string): boolean {
  const [, userInfo = ''] = /^[a-z]+:\/\/(.*)@/is.exec(text) ?? [];
  return /[@/?[\]]/.test(userInfo) || /%(?![0-9a-f]{2})/i.test(userInfo);
}

function parseMailFrom(text: string): { name: string; address: string } {
  const [, name = '', inBrackets, bare] = /^(?:([^<>]*)<([^<>]*)>|([^<>]*))$/.exec(text) ?? [];
  const address = inBrackets ?? bare ?? '';
  const unseen = findUnseen(text);
  if (unseen !== null) throw new Refusal(`is an address, or a name and an address, but it has ${unseen} in it`);
  const read = readMailbox(address.trim());
  if ('wrong' in read) {
    const form = 'is an address, or a name and an address such as Example AG <id@example.com>';
    throw new Refusal(address === '' ? form : `${form}; ${textFaultInEnglish('its address', read.wrong)}`);
  }
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: `${read.local}@${read.domain}` };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Refusal(`is a number from 0 to 65535, not "${text}"`);
  return port;
}

function parseLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === text.toLowerCase());
  if (level === undefined) throw new Refusal(`is one of ${LOG_LEVELS.join(', ')}, not "${text}"`);
  return level;
}
