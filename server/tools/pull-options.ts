import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import { type OptionScript, readOptions } from '../../shared/wire/options.ts';
import { readBase } from './read-base.ts';
import { evenText, printScriptFile } from './script-file.ts';
import type { ScriptFolder } from './script-folder.ts';
import type { ServerSession } from './server-session.ts';
import type { ExitCode } from './tool-failure.ts';

interface PullDeps {
  readonly server: ServerSession;
  readonly folder: ScriptFolder;
  readonly say: (line: string) => void;
}

/** Writes the newest scripts into files; a file with changes of its own stays as it is unless `force`. */
export async function pullOptions(
  { kind, force }: { readonly kind: OptionKind | null; readonly force: boolean },
  deps: PullDeps,
): Promise<ExitCode> {
  const kinds = Object.keys(OPTION_KINDS) as OptionKind[]; // the keys of OPTION_KINDS are its type
  const outcomes: ExitCode[] = [];
  for (const one of kind === null ? kinds : [kind]) outcomes.push(await pull(one, force, deps));
  return outcomes.includes(1) ? 1 : 0;
}

async function pull(kind: OptionKind, force: boolean, deps: PullDeps): Promise<ExitCode> {
  const { server, folder, say } = deps;
  const path = folder.path(kind);
  const { script } = await server.call(readOptions, { kind });
  const whole = printScriptFile(kind, script.version, script.text);
  const inTheWay = force ? null : await ownChanges(kind, script, deps);
  if (inTheWay !== null) {
    say(`${path} ${inTheWay}: it stays as it is. \`--force\` overwrites it, \`--dir\` pulls into another folder.`);
    return 1;
  }
  if (!force && (await folder.read(kind))?.content === whole) {
    say(`${path} is up to date: version ${script.version}.`);
    return 0;
  }
  await folder.write(kind, whole);
  say(`${path} is version ${script.version}.`);
  return 0;
}

/** What would be lost if the file were overwritten; null = nothing. */
async function ownChanges(kind: OptionKind, newest: OptionScript, deps: PullDeps): Promise<string | null> {
  const file = await deps.folder.read(kind);
  if (file === null || file.text === evenText(newest.text)) return null;
  if (file.basedOn === null) return 'does not say in its first line which version it is based on';
  const { version } = file.basedOn;
  const base = await readBase(kind, version, newest, deps.server);
  if (base === null) return `names version ${version}, which the server does not have`;
  return file.text === evenText(base.text) ? null : `has changes of its own since version ${version}`;
}
