import { AppError } from '../../../../shared/errors.ts';
import { lockCredential } from '../../../../shared/wire/credential.ts';
import { call } from '../../parts/call.ts';
import { type Action, useAction } from '../../parts/data/use-action.ts';
import { credentials } from '../data/resources.ts';
import type { LockReason } from './LockReasons.tsx';

/** Locks a mobile ID for good, then does `then`; without a reason it does nothing. */
export function useLock(id: string, take: () => LockReason | null, then: () => Promise<void> | void): Action {
  return useAction(async () => {
    const reason = take();
    if (reason === null) return;
    try {
      await call(lockCredential, { id, reason });
    } catch (cause) {
      // Locked elsewhere meanwhile: that is what was wanted.
      if (!(cause instanceof AppError && cause.code === 'credential_not_active')) throw cause;
    }
    await Promise.all([credentials.refresh(), then()]);
  });
}
