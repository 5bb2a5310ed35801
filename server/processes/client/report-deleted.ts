import type { CredentialState } from '../../../shared/credential.ts';
import { changeCredential } from '../../credentials/change-credential.ts';
import type { StoredCredential } from '../../credentials/credential-store.ts';
import { refusalOf } from '../../messages/message-state.ts';
import type { Deps } from '../engine/deps.ts';
import { moveRun } from '../engine/move-run.ts';
import { notifyLocked } from '../engine/notify-locked.ts';
import { refusedButKept } from '../engine/refused-but-kept.ts';
import { tellWaitingRuns } from '../engine/tell-waiting-runs.ts';
import { type Transaction, transact } from '../engine/transact.ts';
import type { Answerer } from './answer-message.ts';
import { clientMessage } from './client-message.ts';

/** Also from *inactive*, unlike the processes that lock: its keys are gone either way. */
const LOCKING = { from: ['active', 'inactive'], to: 'locked', certificates: 'revoked' } as const;
const WHY = { reason: 'deleted', revocation: 'cessationOfOperation', by: null, run: null } as const;

/**
 * A client has deleted its keys: a confirmed credential is locked and its certificates are revoked (idempotent); an
 * order that was not confirmed cannot succeed any more and is cancelled (null). Throws AppError `client_unauthorized`,
 * `message_cancelled`, `message_expired` or `message_failed`.
 */
export function reportDeleted({ messageId, secretHash }: Answerer, deps: Deps): Promise<CredentialState | null> {
  return transact(deps, async (tx) => {
    const at = await clientMessage(messageId, secretHash, tx);
    const { run, message } = at;
    const refusal = refusalOf(message);
    if (refusal !== null) return refusedButKept(refusal);
    if (message.state !== 'confirmed') {
      await moveRun(at, { type: 'cancel', by: 'client' }, tx);
      return null;
    }
    const credential = await confirmedCredential(message.credentialId, tx);
    if (await changeCredential(credential, LOCKING, WHY, tx)) {
      const { credentialId, personId } = message;
      const facts = { kind: run.options.kind };
      const told = { by: null, about: credentialId, person: personId, reference: run.reference, facts };
      tx.stores.events.emit({ event: 'credential.deleted', ...told }, tx.now);
      tx.notices.credentials(personId);
      await notifyLocked(credential, { reason: 'deleted', by: null }, tx);
      await tellWaitingRuns(message.personId, run.options.kind, tx);
    }
    return (await confirmedCredential(message.credentialId, tx)).state;
  });
}

async function confirmedCredential(id: string, { stores }: Transaction): Promise<StoredCredential> {
  const credential = await stores.credentials.byId(id);
  if (credential === null) throw new TypeError('A confirmed message has its credential');
  return credential;
}
