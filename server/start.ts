import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepEvents } from './adapters/db/keep-events.ts';
import { openStore } from './adapters/db/open-store.ts';
import { inProcessLive } from './adapters/live/in-process.ts';
import { postgresLive } from './adapters/live/postgres.ts';
import { adviseOnProxy } from './advise-on-proxy.ts';
import { createApp } from './app.ts';
import { auditSeal } from './audit/audit-seal.ts';
import type { Config } from './config.ts';
import { createPkiApp } from './create-pki-app.ts';
import { followTlsFiles } from './follow-tls-files.ts';
import { dressPages } from './http/dress-pages.ts';
import { logEvent } from './http/log-event.ts';
import { loadPages, type Pages } from './http/pages.ts';
import { beginStates } from './identity-manager/begin-states.ts';
import { judgeFileModes, secretFilesOf } from './judge-file-modes.ts';
import { endServer, listen } from './listen.ts';
import { createLog, type Log } from './log.ts';
import { openAuthorities } from './open-authorities.ts';
import { ensureScripts } from './options/ensure-scripts.ts';
import { openSandbox } from './options/sandbox/open-sandbox.ts';
import { scriptedOptions } from './options/scripted-options.ts';
import { expireDue } from './processes/engine/expire-due.ts';
import type { Live } from './processes/engine/live.ts';
import type { Store } from './processes/engine/store.ts';
import { explainFailure, StartError } from './start-error.ts';
import { startMail } from './start-mail.ts';
import { sweep } from './sweep.ts';
import { tellCaEnd } from './tell-ca-end.ts';

export interface RunningServer {
  /** Where people reach it, without a trailing slash. */
  readonly publicUrl: string;
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
  /** Rereads the TLS files, if there are any. */
  reload(): Promise<void>;
  /** Ends streams, lets requests finish, closes the store. May be called twice. */
  close(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '..');

/**
 * The one place that wires everything together; `mountMore` adds what a demo has beside it. Throws StartError with a
 * sentence when the environment does not let it start.
 */
export async function startServer(config: Config, mountMore: MountMore = () => undefined): Promise<RunningServer> {
  const clock = () => new Date();
  const log = createLog(config.logLevel, { write: (line) => process.stderr.write(line), now: clock });
  // What was started is ended in the opposite order, whether the start fails or the server is closed later.
  const running = new AsyncDisposableStack();
  try {
    const { publicUrl, store, reload } = await start({ config, mountMore, clock, log }, running);
    let closed: Promise<void> | null = null;
    const close = (): Promise<void> => {
      closed ??= running.disposeAsync().then(() => log.info('closed'));
      return closed;
    };
    return { publicUrl, store, clock, log, reload, close };
  } catch (error) {
    // The original error is thrown, whatever fails during the clean-up.
    await running.disposeAsync().catch((late) => log.error('what had started did not end well', { error: late }));
    throw error;
  }
}

type MountMore = (app: ReturnType<typeof createApp>) => void;

interface Start {
  readonly config: Config;
  readonly mountMore: MountMore;
  readonly clock: () => Date;
  readonly log: Log;
}

async function start(
  { config, mountMore, clock, log }: Start,
  running: AsyncDisposableStack,
): Promise<Pick<RunningServer, 'publicUrl' | 'store' | 'reload'>> {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const pages = dressPages(readPages(), config.organization);
  makeDataDir(config.dataDir);
  for (const advice of judgeFileModes(secretFilesOf(config))) log.warn(advice);
  const closing = new AbortController();
  // The port comes first: it may be taken, and the public URL may depend on it.
  const { server, port, serve, renewTls } = await listen(config, log);
  running.defer(() => endServer(server));
  const tls = config.tls && renewTls && followTlsFiles(config.tls, { take: renewTls, log });
  running.defer(() => tls?.stop());
  const plain = config.pkiPort === null ? null : await listen({ ...config, port: config.pkiPort, tls: null }, log);
  if (plain !== null) running.defer(() => endServer(plain.server));
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;

  const opened = await openStore({ url: config.databaseUrl, file: join(config.dataDir, 'chipless.sqlite') }).catch(
    (error) => explainFailure(config.databaseUrl === null ? `The data in ${config.dataDir}` : 'The database', error),
  );
  running.defer(() => opened.close());
  const live = await openLive(config, log, running);
  const { keys, ca } = await openAuthorities(config, { store: opened, publicUrl, clock, random, log });

  const outside = { live, ca, clock, random, log, publicOrigin: publicUrl, secrets: keys };
  const audited = keepEvents(opened, {
    seal: auditSeal(keys.sealKey),
    // A copy of the chain that cannot be reached from the database.
    onEntry: ({ sequence, hash }) => log.info('audit entry', { sequence, hash }),
    onEvent: (event) => logEvent(event, log),
    onTrouble: (error) => log.error('entries of the audit log wait for their places', { error }),
    onForeign: ({ batch, place }) =>
      log.error('somebody else put an entry in the line of the audit log', { batch: batch.slice(0, 64), place }),
  });
  const mail = startMail(config, { ...outside, store: audited });
  running.defer(() => mail.stop());
  const { store } = mail;

  await store.settle(); // of a server that was killed
  await beginStates({ store, clock });
  await ensureScripts({ store, clock });
  // Two, so that what admins try does not delay orders.
  const organization = config.organization.name;
  const sandbox = openSandbox({ organization, log });
  running.defer(() => sandbox.close());
  const draftSandbox = openSandbox({ organization, log });
  running.defer(() => draftSandbox.close());

  const deps = {
    ...outside,
    store,
    pages,
    draftSandbox,
    optionsFor: scriptedOptions({ store, sandbox, clock }),
    trustedProxies: config.trustedProxies,
    cardApp: config.cardApp,
    organization: config.organization,
    closing: closing.signal,
    heartbeat: 20_000,
    version: readVersion(),
  };
  const app = createApp(deps);
  mountMore(app);
  serve(app.fetch);
  plain?.serve(createPkiApp(deps).fetch);
  running.defer(tellCaEnd(deps));
  running.defer(sweep({ store, clock, log, expireDue: (now) => expireDue(now, deps) }));
  // From here on requests are served, and end before what they depend on; the ports below are closed by then.
  running.defer(() => Promise.all([server, ...(plain === null ? [] : [plain.server])].map(endServer)).then(() => {}));
  running.defer(() => closing.abort());
  const advice = adviseOnProxy(config);
  if (advice !== null) log.warn(advice);
  log.info('ready', { publicUrl, host: config.host, port, pkiPort: plain?.port ?? null });
  return { publicUrl, store, reload: async () => tls?.reload() };
}

function readPages(): Pages {
  try {
    return loadPages(join(ROOT, 'dist', 'web'));
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    explainFailure(`The data folder ${dataDir}`, error);
  }
}

async function openLive(config: Config, log: Log, running: AsyncDisposableStack): Promise<Live> {
  if (config.databaseUrl === null) return inProcessLive({ log });
  const live = await postgresLive(config.databaseUrl, { log, random: Math.random, serverId: crypto.randomUUID() });
  running.defer(() => live.close());
  return live;
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return String(version);
}
