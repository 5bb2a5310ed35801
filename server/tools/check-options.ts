import type { OptionKind } from '../../shared/options/option-kind.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import { checkOptions as checkOnServer, type OptionJudgement } from '../../shared/wire/option-script.ts';
import { type FileToSend, filesToSend } from './files-to-send.ts';
import { printFaults } from './print-faults.ts';
import type { ScriptFolder } from './script-folder.ts';
import type { ServerSession } from './server-session.ts';
import type { ExitCode } from './tool-failure.ts';

/** Tries the files as saving would, and prints what is wrong where. */
export async function checkOptions(
  { kind }: { readonly kind: OptionKind | null },
  deps: { readonly server: ServerSession; readonly folder: ScriptFolder; readonly say: (line: string) => void },
): Promise<ExitCode> {
  let outcome: ExitCode = 0;
  for (const file of await filesToSend(kind, deps.folder)) {
    const judgement = await deps.server.call(checkOnServer, { kind: file.kind, text: file.text });
    sayJudgement(file, judgement, deps.say);
    if (judgement.faults.length > 0) outcome = 1;
    else deps.say(`${file.path} can be saved: tried for ${people(judgement)}.`);
  }
  return outcome;
}

export function sayJudgement(
  file: FileToSend,
  { faults, warnings }: { readonly faults: readonly ScriptFault[]; readonly warnings: readonly ScriptFault[] },
  say: (line: string) => void,
): void {
  for (const line of printFaults(faults, file)) say(line);
  for (const line of printFaults(warnings, { ...file, mark: 'warning: ' })) say(line);
}

function people({ tried }: OptionJudgement): string {
  return `${tried.samples} samples and ${tried.people} ${tried.people === 1 ? 'person' : 'people'}`;
}
