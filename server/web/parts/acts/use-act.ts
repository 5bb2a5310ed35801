import type { CredentialActName } from '../../../../shared/process.ts';
import { actOnCredential } from '../../../../shared/wire/credential.ts';
import { call } from '../call.ts';
import { type Action, useAction } from '../data/use-action.ts';
import type { AskedReason } from './ActReasons.tsx';

/** Acts on a credential, then does `then`; without the reason that is asked for it does nothing. */
export function useAct(
  { id, process }: { readonly id: string; readonly process: CredentialActName },
  asked: Pick<AskedReason, 'reason' | 'take'>,
  then: () => Promise<void> | void,
): Action {
  return useAction(async () => {
    if (!asked.take()) return;
    await call(actOnCredential, { id, process, reason: asked.reason });
    await then();
  });
}
