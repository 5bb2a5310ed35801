import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '../adapters/db/migrate-database.ts';
import { ConfigError, type DataConfig } from '../config.ts';
import { explainFailure, StartError } from '../start-error.ts';
import { type ExitCode, ToolFailure } from './tool-failure.ts';

export interface MigrateDeps {
  /** Throws ConfigError. */
  readonly readConfig: () => DataConfig;
  readonly say: (line: string) => void;
  readonly complain: (sentence: string) => void;
}

const USAGE = `npm run migrate [-- --grant-to <role>]

Brings the database of DATABASE_URL (or the file in DATA_DIR) to the schema of this version, and prints what it did.

  --grant-to chipless_server   gives this PostgreSQL role what the server needs and takes everything else from it: it can
                               then neither change tables nor change or delete entries of the audit log and versions of
                               option scripts. DATABASE_URL is that of the owner of the tables, for this command alone

Exit code 0 = done, 2 = nothing was changed. All about it: docs/operating.md`;

/** `npm run migrate`: the whole command except its process. Never throws. */
export async function runMigrate(given: readonly string[], deps: MigrateDeps): Promise<ExitCode> {
  try {
    const { help, role } = readArguments(given);
    if (help) {
      deps.say(USAGE);
      return 0;
    }
    const { databaseUrl: url, dataDir } = deps.readConfig();
    const file = join(dataDir, 'chipless.sqlite');
    if (url === null && role !== null) throw new ToolFailure('--grant-to is for PostgreSQL: DATABASE_URL is not set.');
    const what = url === null ? `The data in ${dataDir}` : 'The database';
    const grants = await migrateDatabase({ url, file }, role).catch((error) => explainFailure(what, error));
    deps.say(`${what} has the schema of this version.`);
    for (const statement of grants) deps.say(`${statement};`);
    if (url !== null && role === null) {
      deps.say(
        'No rights were changed: --grant-to <role> gives the role of the server what it needs, and nothing else.',
      );
    }
    return 0;
  } catch (error) {
    if (error instanceof ConfigError) for (const problem of error.problems) deps.complain(problem);
    else if (error instanceof ToolFailure || error instanceof StartError) deps.complain(error.message);
    else deps.complain(`This is a mistake of the command itself: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
}

function readArguments(given: readonly string[]): { readonly help: boolean; readonly role: string | null } {
  try {
    const options = { 'grant-to': { type: 'string' }, help: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...given], options });
    return { help: values.help ?? false, role: values['grant-to'] ?? null };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('. ')[0];
    throw new ToolFailure(`${reason}. \`npm run migrate -- --help\` says more.`);
  }
}
