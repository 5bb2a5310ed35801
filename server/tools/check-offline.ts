import { checkScript } from '../../shared/options/check-script.ts';
import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import { sayJudgement } from './check-options.ts';
import { filesToSend } from './files-to-send.ts';
import type { ScriptFolder } from './script-folder.ts';
import type { ExitCode } from './tool-failure.ts';

/** Checks the files without asking a server: finds misspelled names, not what only trying a script for people shows. */
export async function checkOffline(
  { kind }: { readonly kind: OptionKind | null },
  { folder, say }: { readonly folder: ScriptFolder; readonly say: (line: string) => void },
): Promise<ExitCode> {
  let outcome: ExitCode = 0;
  for (const file of await filesToSend(kind, folder)) {
    const faults = checkScript(OPTION_KINDS[file.kind], file.text);
    sayJudgement(file, { faults, warnings: [] }, say);
    if (faults.length > 0) outcome = 1;
    else say(`${file.path} can be read. Only a server can try it for people.`);
  }
  return outcome;
}
