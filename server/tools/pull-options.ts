import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import { type OptionScript, readOptions } from '../../shared/wire/option-script.ts';
import { readBase } from './read-base.ts';
import { changeFirstLine, evenText, printScriptFile, type ScriptFile } from './script-file.ts';
import type { ScriptFolder } from './script-folder.ts';
import type { ServerSession } from './server-session.ts';
import type { ExitCode } from './tool-failure.ts';

interface PullDeps {
  readonly server: ServerSession;
  readonly folder: ScriptFolder;
  readonly say: (line: string) => void;
}

/** Writes the newest scripts into files; a file with local changes stays as it is unless `force`. */
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
  const file = force ? null : await folder.read(kind);
  const inTheWay = file === null ? null : await ownChanges(kind, file, script, server);
  if (inTheWay !== null) {
    say(`${path} ${inTheWay}: it stays as it is. \`--force\` overwrites it, \`--dir\` pulls into another folder.`);
    return 1;
  }
  const same = file !== null && file.text === evenText(script.text);
  if (same && file.basedOn?.version === script.version) {
    say(`${path} is up to date: version ${script.version}.`);
    return 0;
  }
  const { version, text } = script;
  await folder.write(kind, same ? changeFirstLine(file.content, kind, version) : printScriptFile(kind, version, text));
  say(`${path} is version ${version}.`);
  return 0;
}

/** What would be lost if the file were overwritten; null = nothing. */
async function ownChanges(
  kind: OptionKind,
  { text, basedOn }: ScriptFile,
  newest: OptionScript,
  server: ServerSession,
): Promise<string | null> {
  if (text === evenText(newest.text)) return null;
  if (basedOn === null) return 'does not say in its first line which version it is based on';
  const base = await readBase(kind, basedOn.version, newest, server);
  if (base === null) return `names version ${basedOn.version}, which the server does not have`;
  return text === evenText(base.text) ? null : `has changes of its own since version ${basedOn.version}`;
}
