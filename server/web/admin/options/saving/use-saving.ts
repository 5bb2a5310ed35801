import { useEffect, useReducer } from 'preact/hooks';
import { AppError } from '../../../../../shared/errors.ts';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { type OptionScript, readOptions, saveOptions } from '../../../../../shared/wire/option-script.ts';
import { call } from '../../../parts/call.ts';
import { type Action, useAction } from '../../../parts/data/use-action.ts';
import { optionsOf } from '../options-of.ts';
import { begin, next, type Saving, type SavingEvent } from './saving.ts';

interface SavingInUse {
  readonly saving: Saving;
  readonly save: Action;
  readonly tell: (event: SavingEvent) => void;
}

interface ToSave {
  readonly kind: OptionKind;
  readonly opened: OptionScript;
  readonly text: string;
  readonly why: string;
  readonly onSaved: () => void;
}

/** Saves the text, and keeps the result. */
export function useSaving({ kind, opened, text, why, onSaved }: ToSave): SavingInUse {
  const [saving, tell] = useReducer(next, begin(opened));
  useEffect(() => tell({ is: 'typed' }), [text]);
  const save = useAction(async () => {
    tell({ is: 'saving' });
    try {
      const script = await call(saveOptions, { kind, text, why: why.trim(), basedOn: saving.base.version });
      tell({ is: 'saved', script });
      onSaved();
      optionsOf(kind).put({ script, failures: [] });
    } catch (error) {
      const code = error instanceof AppError ? error.code : null;
      if (code === 'options_refused' && error instanceof AppError) tell({ is: 'refused', faults: error.faults ?? [] });
      else if (code === 'options_changed') tell({ is: 'overtaken', by: (await call(readOptions, { kind })).script });
      else throw error;
    }
  });
  return { saving, save, tell };
}
