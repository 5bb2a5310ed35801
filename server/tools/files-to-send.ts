import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import type { ScriptFile } from './script-file.ts';
import type { ScriptFolder } from './script-folder.ts';
import { ToolFailure } from './tool-failure.ts';

export interface FileToSend extends ScriptFile {
  readonly kind: OptionKind;
  readonly path: string;
}

/** The file of this kind, or those that exist. Throws ToolFailure when there is none. */
export async function filesToSend(kind: OptionKind | null, folder: ScriptFolder): Promise<readonly FileToSend[]> {
  const kinds = kind === null ? (Object.keys(OPTION_KINDS) as OptionKind[]) : [kind]; // the keys of OPTION_KINDS are its type
  const found: FileToSend[] = [];
  for (const one of kinds) {
    const file = await folder.read(one);
    if (file !== null) found.push({ ...file, kind: one, path: folder.path(one) });
  }
  if (found.length > 0) return found;
  const paths = kinds.map((one) => folder.path(one));
  const none = paths.length === 1 ? `no ${paths[0]}` : `neither ${paths.join(' nor ')}`;
  throw new ToolFailure(`There is ${none}: \`npm run options -- pull\` writes what the server has.`);
}
