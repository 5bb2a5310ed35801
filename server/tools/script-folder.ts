import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { LONGEST_SCRIPT, OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import { explainFailure } from '../start-error.ts';
import { parseScriptFile, type ScriptFile } from './script-file.ts';
import { ToolFailure } from './tool-failure.ts';

/** The folder with one file for each kind. */
export interface ScriptFolder {
  /** The file's path as it is shown to people and their editors. */
  path(kind: OptionKind): string;
  /** Null = there is no such file. Throws ToolFailure for a file that cannot be an option script of this kind. */
  read(kind: OptionKind): Promise<(ScriptFile & { readonly content: string }) | null>;
  /** All of it or nothing; creates the folder. */
  write(kind: OptionKind, content: string): Promise<void>;
}

/** No character needs more bytes in UTF-8; a little more for the first line. */
const LARGEST_FILE = 3 * LONGEST_SCRIPT + 1024;

export function openScriptFolder(dir: string): ScriptFolder {
  const path = (kind: OptionKind) => join(dir, `${kind}.js`);
  return {
    path,
    async read(kind) {
      const bytes = await readBytes(path(kind));
      if (bytes === null) return null;
      const content = decode(bytes, path(kind));
      const file = parseScriptFile(content);
      refuseUnlikely(path(kind), kind, file);
      return { ...file, content };
    },
    async write(kind, content) {
      try {
        await makeFolder(resolve(dir));
        await replaceFile(path(kind), content);
      } catch (error) {
        explainFailure(path(kind), error);
      }
    },
  };
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new ToolFailure(`${path} is no file.`);
    if (found.size > LARGEST_FILE) throw tooLong(path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ToolFailure) throw error;
    if (codeOf(error) === 'ENOENT') return null;
    return explainFailure(path, error);
  }
}

function decode(bytes: Buffer, path: string): string {
  const notText = new ToolFailure(`${path} is not text in UTF-8.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) throw notText;
    return text;
  } catch {
    throw notText;
  }
}

function refuseUnlikely(path: string, kind: OptionKind, { text, basedOn }: ScriptFile): void {
  if (text.length > LONGEST_SCRIPT) throw tooLong(path);
  if (basedOn === null || basedOn.kind === kind) return;
  throw new ToolFailure(
    `${path} is an option script of the ${OPTION_KINDS[basedOn.kind]}, says its first line: it belongs into ${basedOn.kind}.js.`,
  );
}

function tooLong(path: string): ToolFailure {
  return new ToolFailure(`${path} is longer than ${LONGEST_SCRIPT.toLocaleString('en')} characters.`, 1);
}

/** Not `recursive`: with it Node retries endlessly where nobody can create a folder, such as in /proc. */
async function makeFolder(dir: string): Promise<void> {
  const make = async () => {
    await mkdir(dir).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  };
  try {
    await make();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(dir) === dir) throw error;
    await makeFolder(dirname(dir));
    await make();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** A crash leaves the old file or the new one; a link keeps its target. */
async function replaceFile(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
