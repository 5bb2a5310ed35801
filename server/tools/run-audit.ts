import { join } from 'node:path';
import { withWhy } from '../../shared/audit-fault.ts';
import { auditFaults } from '../../shared/texts/en/admin/audit-faults.ts';
import type { AuditVerdict } from '../../shared/wire/audit.ts';
import { type AuditLog, openAuditLog } from '../adapters/db/open-audit-log.ts';
import { readSecrets } from '../adapters/keys/read-secrets.ts';
import { type AuditSeal, auditSeal } from '../audit/audit-seal.ts';
import type { StateStore } from '../audit/state-store.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { ConfigError, type DataConfig } from '../config.ts';
import { databaseCrossCheck } from '../identity-manager/database-cross-check.ts';
import { exportAudit } from '../identity-manager/export-audit.ts';
import { readSearch } from '../identity-manager/read-search.ts';
import { explainFailure, StartError } from '../start-error.ts';
import { AUDIT_USAGE, type AuditArguments, readAuditArguments } from './read-audit-arguments.ts';
import { type ExitCode, ToolFailure } from './tool-failure.ts';

export interface AuditDeps {
  /** Throws ConfigError. */
  readonly readConfig: () => DataConfig;
  readonly clock: () => Date;
  readonly say: (line: string) => void;
  /** Writes a part of an export; resolves when there is room for the next. */
  readonly write: (part: string) => Promise<void>;
  /** For failures, as opposed to results. */
  readonly complain: (sentence: string) => void;
}

/**
 * `npm run audit`: the whole command except its process. 0 = intact, or exported, 1 = broken, or the database
 * contradicts it, 2 = it could not be read. Never throws.
 */
export async function runAudit(given: readonly string[], deps: AuditDeps): Promise<ExitCode> {
  try {
    const read = readAuditArguments(given);
    if (read === null) {
      deps.say(AUDIT_USAGE.trimEnd());
      return 0;
    }
    const config = deps.readConfig();
    if (read.verb === 'export') {
      await exportLog(config, read, deps);
      return 0;
    }
    const verdict = await verify(config, read.head, deps.clock());
    const sealsChecked = config.caPassphrase !== null;
    if (read.json) deps.say(JSON.stringify({ ...verdict, sealsChecked }));
    else for (const line of describe(verdict, sealsChecked)) deps.say(line);
    return verdict.whole ? 0 : 1;
  } catch (error) {
    if (error instanceof ConfigError) for (const problem of error.problems) deps.complain(problem);
    else if (error instanceof ToolFailure || error instanceof StartError) deps.complain(error.message);
    else deps.complain(`This is a mistake of the command itself: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
}

async function verify(config: DataConfig, expectedHead: string | null, now: Date): Promise<AuditVerdict> {
  const seal = await openSeal(config);
  return withLog(config, async (log) => {
    const { scripts, states, mayWait } = log;
    const database = {
      scripts,
      mayWait,
      audit: log,
      atOnce: <T>(work: (all: StateStore) => Promise<T>) => work(states),
    };
    const crossCheck = await databaseCrossCheck(database, { seal, now });
    return withWhy(await verifyChain(log, { seal, expectedHead, crossCheck }), auditFaults);
  });
}

async function exportLog(
  config: DataConfig,
  { form, search: written }: AuditArguments & { readonly verb: 'export' },
  { write, complain }: Pick<AuditDeps, 'write' | 'complain'>,
): Promise<void> {
  await withLog(config, async (log) => {
    const search = await readSearch(written, log.people);
    let lines = 0;
    for await (const part of exportAudit(search, form, log)) {
      lines += part.split('\n').length - 1;
      await write(part);
    }
    // After a typing mistake, an empty answer would read as: this person did nothing.
    if (lines <= (form === 'csv' ? 1 : 0)) complain('No entry fits.');
  });
}

async function withLog<T>({ databaseUrl: url, dataDir }: DataConfig, work: (log: AuditLog) => Promise<T>): Promise<T> {
  const what = url === null ? 'The audit log' : 'The database';
  const log = await openAuditLog({ url, file: join(dataDir, 'chipless.sqlite') }).catch((error) =>
    explainFailure(what, error),
  );
  try {
    return await work(log);
  } catch (error) {
    return explainFailure(what, error);
  } finally {
    await log.close();
  }
}

async function openSeal({ dataDir, caPassphrase }: DataConfig): Promise<AuditSeal | null> {
  if (caPassphrase === null) return null;
  const { sealKey } = await readSecrets(join(dataDir, 'keys'), caPassphrase).catch((error) =>
    explainFailure('The key folder', error),
  );
  return auditSeal(sealKey);
}

function describe({ entries, head, broken, untrue }: AuditVerdict, sealsChecked: boolean): string[] {
  const counted = entries === 1 ? '1 entry' : `${entries} entries`;
  const unsealed = sealsChecked ? [] : ['The seals were not checked: CA_PASSPHRASE_FILE is not set.'];
  if (broken !== null) {
    const fit = entries < broken.sequence ? `${counted} before it fit` : `All ${counted} follow one another`;
    const before = entries === 0 ? 'No entry before it.' : `${fit}, the last with the hash ${head}.`;
    return [`The audit log is broken at entry ${broken.sequence}. ${broken.why}`, before, ...unsealed];
  }
  const whole = head === null ? 'it has no entry yet' : `${counted}, head ${head}`;
  const where = untrue === null || untrue.sequence === null ? '' : ` (entry ${untrue.sequence})`;
  const found = untrue === null ? [] : [`The database is not as it says${where}. ${untrue.why}`];
  return [`The audit log is whole: ${whole}.`, ...found, ...unsealed];
}
