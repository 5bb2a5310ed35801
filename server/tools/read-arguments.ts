import { parseArgs } from 'node:util';
import { isOptionKind, OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import { ToolFailure } from './tool-failure.ts';

const VERBS = ['pull', 'check', 'push'] as const;
export type Verb = (typeof VERBS)[number];

/** The command line of `npm run options`. */
export interface Arguments {
  readonly verb: Verb;
  /** Where the files are, as it was typed. */
  readonly dir: string;
  /** null = both, as far as they exist. */
  readonly kind: OptionKind | null;
  /** Why it is changed; empty unless it pushes. */
  readonly why: string;
  /** Overwrites local changes. */
  readonly force: boolean;
  /** Asks no server. */
  readonly offline: boolean;
  /** Overrides the environment; null = use the environment. */
  readonly user: string | null;
  readonly url: string | null;
}

export const USAGE = `npm run options -- pull|check|push [flags]

  pull    writes the option scripts of the server into files
  check   tries the files on the server as saving would, and saves nothing
  push    saves the files on the server as new versions; needs --why "…"

  --dir options                          folder of the files
  --kind virtual-smart-card|mobile-id    only this one
  --why "Longer PINs for Finance"        push: why, for the list of versions
  --force                                pull: overwrites local changes
  --offline                              check: without a server, and without trying it for anybody
  --url https://id.example.com           instead of CHIPLESS_URL (http://localhost:8080 without both)
  --user adam                            instead of CHIPLESS_USER

The password is CHIPLESS_PASSWORD, or asked for. Exit code 0 = done, 1 = a script has a mistake or another version is
in the way, 2 = it could not be tried. All about it: docs/options.md
`;

/** Parses the command line; null = it asks for help. Throws ToolFailure. */
export function readArguments(given: readonly string[]): Arguments | null {
  const { values, positionals } = parse(given);
  if (values.help === true) return null;
  const [verb, ...more] = positionals;
  const known = VERBS.find((one) => one === verb);
  if (known === undefined) {
    throw wrong(`It is one of pull, check and push${verb === undefined ? '' : `, not "${verb}"`}`);
  }
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much: flags begin with --`);
  for (const [flag, only] of [
    ['why', 'push'],
    ['force', 'pull'],
    ['offline', 'check'],
  ] as const) {
    if (values[flag] !== undefined && known !== only) throw wrong(`--${flag} belongs to ${only}, not to ${known}`);
  }
  const why = values.why?.trim() ?? '';
  if (known === 'push' && why === '') throw wrong('push needs a reason for the list of versions: --why "…"');
  const { kind = null, dir = 'options', force = false, offline = false, user = null, url = null } = values;
  if (kind !== null && !isOptionKind(kind)) {
    throw wrong(`--kind is one of ${Object.keys(OPTION_KINDS).join(' and ')}, not "${kind}"`);
  }
  if (dir === '') throw wrong('--dir names a folder');
  return { verb: known, dir, kind, why, force, offline, user, url };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...given],
      options: { dir: text, kind: text, why: text, force: yes, offline: yes, user: text, url: text, help: yes },
      allowPositionals: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(reason.replace(/\. .*$/s, '').replace(/\.$/, ''));
  }
}

function wrong(sentence: string): ToolFailure {
  return new ToolFailure(`${sentence}. \`npm run options -- --help\` says more.`);
}
