import { AppError } from '../../shared/errors.ts';
import type { OptionKind } from '../../shared/options/option-kind.ts';
import { checkOptions, type OptionScript, readOptions, saveOptions } from '../../shared/wire/option-script.ts';
import { sayJudgement } from './check-options.ts';
import { type FileToSend, filesToSend } from './files-to-send.ts';
import { readBase } from './read-base.ts';
import { changeFirstLine, evenText } from './script-file.ts';
import type { ScriptFolder } from './script-folder.ts';
import type { ServerSession } from './server-session.ts';
import { type ExitCode, ToolFailure } from './tool-failure.ts';

interface PushDeps {
  readonly server: ServerSession;
  readonly folder: ScriptFolder;
  readonly say: (line: string) => void;
}

/** A file with changes to save, and the version it is based on. */
interface Change {
  readonly file: FileToSend;
  readonly basedOn: number;
}

/** Saves the changes of all files or, when one cannot be saved, of none. */
export async function pushOptions(
  { kind, why }: { readonly kind: OptionKind | null; readonly why: string },
  deps: PushDeps,
): Promise<ExitCode> {
  const plans: Array<Change | ExitCode> = [];
  for (const file of await filesToSend(kind, deps.folder)) plans.push(await plan(file, deps));
  const changes = plans.filter((one) => typeof one !== 'number');
  if (plans.includes(1)) {
    deps.say('Nothing was saved.');
    return 1;
  }
  for (const change of changes) if ((await save(change, why, deps)) === 1) return 1;
  return 0;
}

/** The changes to save; 0 = there are none, 1 = they cannot be saved. */
async function plan(file: FileToSend, { server, folder, say }: PushDeps): Promise<Change | ExitCode> {
  const { kind, path, basedOn } = file;
  const { script: newest } = await server.call(readOptions, { kind });
  if (file.text === evenText(newest.text)) {
    if (basedOn?.version !== newest.version) await rewriteFirstLine(kind, newest.version, folder);
    say(`${path} is as on the server: version ${newest.version}. There is nothing to save.`);
    return 0;
  }
  if (basedOn === null) {
    throw new ToolFailure(
      `${path} does not say in its first line which version it is based on: pull into another folder, and begin the file with the first line from there.`,
    );
  }
  const { version } = basedOn;
  const base = await readBase(kind, version, newest, server);
  if (base === null) throw new ToolFailure(`${path} names version ${version}, which the server does not have.`);
  if (file.text === evenText(base.text)) {
    say(`${path} has no changes since version ${version}, and the server has version ${newest.version}: pull it.`);
    return 0;
  }
  if (version !== newest.version) {
    sayConflict(file, version, newest, say);
    return 1;
  }
  const judgement = await server.call(checkOptions, { kind, text: file.text });
  sayJudgement(file, judgement, say);
  return judgement.faults.length > 0 ? 1 : { file, basedOn: version };
}

async function save({ file, basedOn }: Change, why: string, deps: PushDeps): Promise<ExitCode> {
  const { server, folder, say } = deps;
  const { kind, path, text } = file;
  try {
    const saved = await server.call(saveOptions, { kind, text, why, basedOn });
    await rewriteFirstLine(kind, saved.version, folder).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const sentence = `Version ${saved.version} is saved, but the first line of the file could not be changed: ${reason}`;
      throw new ToolFailure(sentence, 2, { cause });
    });
    say(`${path} is saved as version ${saved.version}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'options_refused') sayJudgement(file, { faults: error.faults ?? [], warnings: [] }, say);
    else if (error.code === 'options_changed') {
      sayConflict(file, basedOn, (await server.call(readOptions, { kind })).script, say);
    } else throw error;
    say(`${path} was not saved.`);
    return 1;
  }
}

function sayConflict({ path }: FileToSend, basedOn: number, newest: OptionScript, say: (line: string) => void): void {
  const who = newest.savedBy ?? 'somebody';
  say(
    `${path} is based on version ${basedOn}, but meanwhile ${who} saved version ${newest.version} (${newest.savedAt}: ${newest.why}).`,
  );
  say(
    `Pull it into another folder (\`--dir theirs\`), take over what you want to keep, write version ${newest.version} into the first line, and push again.`,
  );
}

/** From the file as it is now: it may be open in an editor. */
async function rewriteFirstLine(kind: OptionKind, version: number, folder: ScriptFolder): Promise<void> {
  const file = await folder.read(kind);
  if (file !== null) await folder.write(kind, changeFirstLine(file.content, kind, version));
}
