import type { OptionKind } from '../../../../shared/options/option-kind.ts';
import { type OptionFailure, type OptionScript, readOptions } from '../../../../shared/wire/option-script.ts';
import { call } from '../../parts/call.ts';
import { byId } from '../../parts/data/by-id.ts';

/** The newest version of an option script, and the people for whom it has failed. */
export const optionsOf = byId<{ script: OptionScript; failures: OptionFailure[] }, OptionKind>((kind) => ({
  read: () => call(readOptions, { kind }),
  concerns: () => false,
  isOlder: (next, now) => next.script.version < now.script.version,
}));
