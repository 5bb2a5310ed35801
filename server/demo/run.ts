import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { closeOnSignals } from '../close-on-signals.ts';
import { readOwnConfig } from '../config.ts';
import { readSettings } from '../read-settings.ts';
import { startServer } from '../start.ts';
import { StartError } from '../start-error.ts';
import { EXTENSION, isOlder, PAGES } from './build.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { describeDemo } from './describe-demo.ts';
import { keepSecret } from './keep-secret.ts';
import { openMailSink } from './mail-sink.ts';
import { mountMailbox } from './mount-mailbox.ts';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { seedPeople } from './seed-people.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FLAGS = ['--no-browser', '--no-build'];
const MAIL_FROM = 'chipless@example.com';
/** No 0, O, 1, I or L: it is typed from the screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The demo: builds what is missing or out of date, starts on loopback with seeded people, prints how to get in. Throws
 * StartError.
 */
export async function runDemo(flags: readonly string[]): Promise<void> {
  const unknown = flags.find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) throw new StartError(`${unknown} is not known here; there is ${FLAGS.join(' and ')}.`);
  if (!flags.includes('--no-build')) await buildWhatIsOld();

  const dataDir = resolve(process.env['DATA_DIR'] || 'data');
  const continued = existsSync(join(dataDir, 'keys'));
  const own = process.env['CA_PASSPHRASE_FILE'];
  const config = readSettings(() =>
    readOwnConfig('demo', {
      CA_PASSPHRASE_FILE: own || keepSecret(dataDir, 'ca-passphrase', () => randomText(32)).path,
      LOG_LEVEL: process.env['LOG_LEVEL'] || 'warn',
    }),
  );
  const sink = await openMailSink();
  const server = await startServer(
    {
      ...config,
      smtpUrl: config.smtpUrl ?? sink.url,
      mailFrom: config.mailFrom ?? { name: config.organization.name, address: MAIL_FROM },
    },
    (app) => mountMailbox(app, sink.mails),
  ).catch(async (error) => {
    await sink.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await server.close();
    await sink.close();
  };
  closeOnSignals({ ...server, close });
  const password = config.demoPassword ?? keepSecret(dataDir, 'demo-password', () => randomText(12)).secret;
  try {
    await seedPeople(password, server);
  } catch (error) {
    await close();
    throw error;
  }
  const { publicUrl } = server;
  const extension = join(ROOT, '.output', 'chrome-mv3');
  const wanted = !flags.includes('--no-browser') && hasDisplay(process.env, process.platform);
  const opened = wanted && (await openBrowser(publicUrl, { dataDir, extension }));
  const shown = relative(process.cwd(), dataDir) || dataDir;
  const mailbox = config.smtpUrl === null ? `${publicUrl}/demo/mailbox` : null;
  process.stdout.write(describeDemo({ publicUrl, mailbox, password, extension, opened, continued, dataDir: shown }));
}

async function buildWhatIsOld(): Promise<void> {
  const old = [PAGES, EXTENSION].filter((build) => isOlder(build, ROOT));
  if (old.length === 0) return;
  const say = (text: string) => process.stdout.write(text);
  say(`Building ${old.map(({ what }) => what).join(' and ')}: about half a minute, only after changes.\n`);
  await Promise.all(old.map((build) => buildWithProgress(build, ROOT, say)));
  say('Starting the server…\n');
}

function randomText(length: number): string {
  const drawn = crypto.getRandomValues(new Uint32Array(length));
  return [...drawn].map((number) => LETTERS[number % LETTERS.length]).join('');
}
