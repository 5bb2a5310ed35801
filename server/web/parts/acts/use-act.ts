import type { ActName } from '../../../../shared/process.ts';
import type { Reason } from '../../../../shared/reason.ts';
import { actOnCredential } from '../../../../shared/wire/credential.ts';
import { call } from '../call.ts';
import { type Action, useAction } from '../data/use-action.ts';
import type { AskedReason } from './ActReasons.tsx';

/** Calls the server to carry out an action. `id`: of the credential or the person. Rejects with AppError. */
export type StartAct = (act: {
  readonly id: string;
  readonly process: ActName;
  readonly reason: Reason | null;
}) => Promise<unknown>;

export const startOnCredential: StartAct = (act) => call(actOnCredential, act);

/** Acts on a credential or a person, then does `then`; without the reason that is asked for it does nothing. */
export function useAct(
  { start, id, process }: { readonly start: StartAct; readonly id: string; readonly process: ActName },
  asked: Pick<AskedReason, 'reason' | 'take'>,
  then: () => Promise<void> | void,
): Action {
  return useAction(async () => {
    if (!asked.take()) return;
    await start({ id, process, reason: asked.reason });
    await then();
  });
}
