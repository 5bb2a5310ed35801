import { AppError } from '../../shared/errors.ts';
import { ConfigError, readOwnToolConfig, type ToolConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { askOnTerminal, type Terminal } from './ask-on-terminal.ts';
import { checkOffline } from './check-offline.ts';
import { checkOptions } from './check-options.ts';
import { plainLine } from './plain-line.ts';
import { pullOptions } from './pull-options.ts';
import { pushOptions } from './push-options.ts';
import { type Arguments, readArguments, USAGE } from './read-arguments.ts';
import { openScriptFolder } from './script-folder.ts';
import { explainAnswer, openServerSession } from './server-session.ts';
import { type ExitCode, ToolFailure } from './tool-failure.ts';

export interface OptionsDeps {
  readonly say: (line: string) => void;
  /** For failures, as opposed to results. */
  readonly complain: (sentence: string) => void;
  readonly terminal: Terminal;
  readonly fetch: typeof fetch;
}

/** `npm run options`: the whole command except its process. Never throws. */
export async function runOptions(given: readonly string[], { say, complain, ...more }: OptionsDeps): Promise<ExitCode> {
  const deps: OptionsDeps = {
    ...more,
    say: (line) => say(plainLine(line)),
    complain: (sentence) => complain(plainLine(sentence)),
  };
  try {
    const read = readArguments(given);
    if (read !== null) return await run(read, deps);
    deps.say(USAGE.trimEnd());
    return 0;
  } catch (error) {
    if (error instanceof ToolFailure) {
      deps.complain(error.message);
      return error.exitCode;
    }
    if (error instanceof ConfigError) for (const problem of error.problems) deps.complain(problem);
    else if (error instanceof StartError) deps.complain(error.message);
    else deps.complain(`This is a mistake of the command itself: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
}

async function run(given: Arguments, deps: OptionsDeps): Promise<ExitCode> {
  const folder = openScriptFolder(given.dir);
  if (given.offline) return checkOffline(given, { folder, say: deps.say });
  const config = readOwnToolConfig(given.url === null ? {} : { CHIPLESS_URL: given.url });
  try {
    const server = await openServerSession(await askWhatIsMissing(config, given, deps.terminal), deps);
    try {
      const verbs = { pull: pullOptions, check: checkOptions, push: pushOptions } as const;
      return await verbs[given.verb](given, { server, folder, say: deps.say });
    } finally {
      await server.end();
    }
  } catch (error) {
    if (error instanceof AppError) throw new ToolFailure(explainAnswer(error, config.url), 2, { cause: error });
    throw error;
  }
}

async function askWhatIsMissing({ url, ...config }: ToolConfig, given: Arguments, terminal: Terminal) {
  const user =
    given.user ??
    config.user ??
    (await askOnTerminal(`User name at ${url}: `, { hidden: false, setting: 'CHIPLESS_USER' }, terminal));
  const password =
    config.password ??
    (await askOnTerminal(`Password of ${user}: `, { hidden: true, setting: 'CHIPLESS_PASSWORD' }, terminal));
  return { url, user, password };
}
