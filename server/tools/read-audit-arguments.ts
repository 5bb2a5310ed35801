import { parseArgs } from 'node:util';
import { AUDITED, type Audited } from '../../shared/audited.ts';
import { ANY, EXPORT_FORMS, type ExportForm } from '../../shared/wire/audit.ts';
import type { WrittenSearch } from '../identity-manager/read-search.ts';
import { ToolFailure } from './tool-failure.ts';

/** The command line of `npm run audit`. */
export type AuditArguments =
  | {
      readonly verb: 'verify';
      /** A hash that was noted earlier and must be in the log; null = none. */
      readonly head: string | null;
      readonly json: boolean;
    }
  | { readonly verb: 'export'; readonly form: ExportForm; readonly search: WrittenSearch };

export const AUDIT_USAGE = `npm run audit -- verify [flags]
npm run -s audit -- export [flags] > audit.jsonl

  verify  recomputes the audit log, also beside a running server, and changes nothing
  export  writes its entries down, oldest first

  --head 3fa9…         verify: a head that was noted earlier (64 characters): it has to be in the log
  --json               verify: prints the verdict as JSON; \`npm run -s audit\` prints nothing else
  --as jsonl|csv       export: JSON Lines (the default), or CSV for a spreadsheet
  --person alice       export: what this person did and what was done to them; a user name or an id
  --what log-in.wrong  export: one event; docs/security-events.md has all
  --day 2026-11-27     export: one day in UTC

It reads the settings of the server: DATA_DIR or DATABASE_URL, and CA_PASSPHRASE_FILE for the seals, without which somebody
who can write to the database could have built the log anew. Exit code 0 = the log is whole, or written down, 1 = it is not
whole, 2 = it could not be read. All about it: docs/decisions/audit-log.md
`;

const FLAGS = {
  verify: ['head', 'json'],
  export: ['as', 'person', 'what', 'day'],
} as const;

/** Parses the command line; null = it asks for help. Throws ToolFailure. */
export function readAuditArguments(given: readonly string[]): AuditArguments | null {
  const { values, positionals } = parse(given);
  if (values.help === true) return null;
  const [verb, ...more] = positionals;
  if (verb === undefined) throw wrong('Say what to do: verify or export');
  if (verb !== 'verify' && verb !== 'export') throw wrong(`It can verify and export, not "${verb}"`);
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much: flags begin with --`);
  const known: readonly string[] = FLAGS[verb];
  const foreign = Object.keys(values).find((flag) => !known.includes(flag));
  if (foreign !== undefined) throw wrong(`--${foreign} is not for ${verb}`);
  return verb === 'verify' ? readVerify(values) : readExport(values);
}

type Values = ReturnType<typeof parse>['values'];

function readVerify(values: Values): AuditArguments {
  const head = values.head?.trim().toLowerCase() ?? null;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head)) {
    throw wrong('--head is all 64 characters of a noted head: digits and the letters a to f');
  }
  return { verb: 'verify', head, json: values.json ?? false };
}

function readExport({ as = 'jsonl', person = ANY, what = ANY, day }: Values): AuditArguments {
  const form = EXPORT_FORMS.find((known) => known === as);
  if (form === undefined) throw wrong(`--as is ${EXPORT_FORMS.join(' or ')}, not "${as}"`);
  if (person.trim() === '') throw wrong('--person is a user name or an id');
  if (!isEvent(what)) throw wrong(`--what is an event of docs/security-events.md, not "${what}"`);
  const search = { person: person.trim(), what, ...readDay(day) };
  return { verb: 'export', form, search };
}

function isEvent(what: string): what is Audited | typeof ANY {
  const known: readonly string[] = [ANY, ...AUDITED];
  return known.includes(what);
}

function readDay(day: string | undefined): Pick<WrittenSearch, 'from' | 'until'> {
  if (day === undefined) return { from: ANY, until: ANY };
  const from = new Date(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(from.getTime()) || !from.toISOString().startsWith(day)) {
    throw wrong('--day is a day like 2026-11-27');
  }
  return { from: from.toISOString(), until: new Date(from.getTime() + 86_400_000).toISOString() };
}

function parse(given: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...given],
      options: {
        head: text,
        as: text,
        person: text,
        what: text,
        day: text,
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
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
