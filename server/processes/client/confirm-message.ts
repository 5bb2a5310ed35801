import { fromBase64 } from '../../../shared/bytes.ts';
import { PURPOSES, type Purpose } from '../../../shared/certificate.ts';
import type { CredentialState } from '../../../shared/credential.ts';
import { AppError } from '../../../shared/errors.ts';
import { isAtLimit } from '../../credentials/active-limit.ts';
import type { StoredCertificate } from '../../credentials/credential-store.ts';
import { refusalOf } from '../../messages/message-state.ts';
import { verifyConfirmation } from '../../messages/verify-confirmation.ts';
import type { Deps } from '../engine/deps.ts';
import type { Conversation } from '../engine/loaded.ts';
import { moveRun } from '../engine/move-run.ts';
import { isRefusedButKept, type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { tellWaitingRuns } from '../engine/tell-waiting-runs.ts';
import { readFirst, type Transaction, transact } from '../engine/transact.ts';
import type { Answerer } from './answer-message.ts';
import { clientMessage, holderOf } from './client-message.ts';

/** A confirmation as parsed by the endpoint. */
export interface Confirmation {
  /** Of the certificate whose key has signed: not encryption, unless that is all there is. */
  readonly purpose: Purpose;
  /** Base64. */
  readonly signature: string;
}

export interface Confirmed {
  readonly credentialId: string;
  readonly credentialState: CredentialState;
}

/**
 * Activates: message confirmed, certificates valid, credential active, with one winner against Cancel and expiry.
 * Idempotent. Throws AppError `client_unauthorized`, `message_unanswered`, `confirm_signature_wrong` (by the bound
 * client: the run has failed and its certificates are revoked, so that there is no second guess), `message_cancelled`,
 * `message_expired`, `message_failed`, `user_inactive` or `process_limit_reached` (another credential became active in
 * the meantime: this run has failed).
 */
export async function confirmMessage(confirmation: Confirmation, by: Answerer, deps: Deps): Promise<Confirmed> {
  const issued = await readFirst(deps, async (tx) => {
    const at = await judge(by, tx);
    return isRefusedButKept(at) ? at : { ...at, certificates: await certificatesOf(at, tx) };
  });
  // What was signed for a message never changes, so that the signature can be checked between two transactions.
  const wrong = issued.message.state === 'issued' ? await judgeSignature(confirmation, issued, deps) : null;
  // With a limit it depends on other activations.
  const isolation = issued.run.options.activeLimit === null ? 'own rows' : 'serializable';
  const work = async (tx: Transaction): Promise<Confirmed | RefusedButKept> => {
    const at = await judge(by, tx);
    if (isRefusedButKept(at)) return at;
    const { message, run } = at;
    if (message.state === 'issued') {
      if (wrong !== null) {
        tellOrder('order.confirmation-wrong', run, { by: null }, tx);
        await moveRun(at, { type: 'fail', why: 'the confirmation was wrong' }, tx);
        return refusedButKept(wrong);
      }
      if (await isAtLimit(message.personId, run.options, tx.stores.credentials)) {
        await moveRun(at, { type: 'limit reached' }, tx);
        return refusedButKept(new AppError('process_limit_reached'));
      }
      await moveRun(at, { type: 'confirmed' }, tx);
      await tellWaitingRuns(message.personId, run.options.kind, tx);
      return { credentialId: message.credentialId, credentialState: 'active' };
    }
    const credential = await tx.stores.credentials.byId(message.credentialId);
    if (credential === null) throw new TypeError('A confirmed message has its credential');
    return { credentialId: credential.id, credentialState: credential.state };
  };
  return transact(deps, work, isolation);
}

interface Issued extends Conversation {
  /** In the order of the answer. */
  readonly certificates: readonly StoredCertificate[];
}

/** The message when it is issued or confirmed. */
async function judge({ messageId, secretHash }: Answerer, tx: Transaction): Promise<Conversation | RefusedButKept> {
  const at = await clientMessage(messageId, secretHash, tx);
  const refusal = refusalOf(at.message);
  if (refusal !== null) return refusedButKept(refusal);
  const { state } = at.message;
  if (state !== 'confirmed') {
    const holder = await holderOf(at, tx);
    if (isRefusedButKept(holder)) return holder;
    if (state !== 'issued') throw new AppError('message_unanswered');
  }
  return at;
}

async function certificatesOf({ message }: Conversation, { stores }: Transaction): Promise<StoredCertificate[]> {
  const stored = await stores.certificates.ofCredential(message.credentialId);
  return PURPOSES.flatMap((purpose) => stored.filter((certificate) => certificate.purpose === purpose));
}

/** null = the signature is right. */
async function judgeSignature(
  { purpose, signature }: Confirmation,
  { message, certificates }: Issued,
  deps: Deps,
): Promise<AppError | null> {
  const signer = certificates.find((certificate) => certificate.purpose === purpose);
  // An encryption key signs nothing but its certificate request, unless the card has no other key.
  if (signer === undefined || (purpose === 'encryption' && certificates.length > 1)) {
    return new AppError('confirm_signature_wrong', `No key of this card signs for ${purpose}.`);
  }
  const confirmed = {
    origin: deps.publicOrigin,
    messageId: message.id,
    nonce: message.nonce,
    certificates: certificates.map(({ der }) => new Uint8Array(der)),
  };
  const good = await verifyConfirmation(fromBase64(signature), new Uint8Array(signer.der), confirmed);
  return good ? null : new AppError('confirm_signature_wrong');
}
