import { parseArgs } from 'node:util';
import { ToolFailure } from './tool-failure.ts';

/** What the command line of `npm run audit` says. */
export interface AuditArguments {
  /** A hash that was noted earlier and has to be in the log; null = none. */
  readonly head: string | null;
  readonly json: boolean;
}

export const AUDIT_USAGE = `npm run audit -- verify [flags]

  verify  recomputes the audit log, also beside a running server, and changes nothing

  --head 3fa9…   a head that was noted earlier (64 characters): it has to be in the log
  --json         prints the verdict as JSON; \`npm run -s audit\` prints nothing else

It reads the settings of the server: DATA_DIR or DATABASE_URL, and CA_PASSPHRASE_FILE for the seals, without which somebody
who can write to the database could have built the log anew. Exit code 0 = the log is whole, 1 = it is not, 2 = it could not
be read. All about it: docs/decisions/audit-log.md
`;

/** Reads the command line; null = it asks for help. Throws ToolFailure. */
export function readAuditArguments(given: readonly string[]): AuditArguments | null {
  const { values, positionals } = parse(given);
  if (values.help === true) return null;
  const [verb, ...more] = positionals;
  if (verb === undefined) throw wrong('Say what to do: verify');
  if (verb !== 'verify') throw wrong(`It can verify, not "${verb}"`);
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much: flags begin with --`);
  const head = values.head?.trim().toLowerCase() ?? null;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head)) {
    throw wrong('--head is all 64 characters of a noted head: digits and the letters a to f');
  }
  return { head, json: values.json ?? false };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: { head: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(reason.replace(/\. .*$/s, '').replace(/\.$/, ''));
  }
}

function wrong(sentence: string): ToolFailure {
  return new ToolFailure(`${sentence}. \`npm run audit -- --help\` says more.`);
}
