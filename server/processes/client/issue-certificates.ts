import { toBase64 } from '../../../shared/bytes.ts';
import { PURPOSES } from '../../../shared/certificate.ts';
import { AppError } from '../../../shared/errors.ts';
import type { IssuedCertificates } from '../../../shared/wire/message.ts';
import type { CaEntry, StoredIntent } from '../../ca/ca-store.ts';
import { signCertificate } from '../../ca/issue/sign-certificate.ts';
import { earliestEnd } from '../../credentials/activate-credential.ts';
import type { StoredCertificate } from '../../credentials/credential-store.ts';
import { recordCertificates } from '../../credentials/record-certificates.ts';
import { refusalOf } from '../../messages/message-state.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import type { Deps } from '../engine/deps.ts';
import type { Conversation } from '../engine/loaded.ts';
import { moveRun, progressRun } from '../engine/move-run.ts';
import { randomId } from '../engine/random-id.ts';
import { isRefusedButKept, type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { readFirst, type Transaction, transact } from '../engine/transact.ts';
import { conversationOf, holderOf } from './client-message.ts';

/** A certificate and the intent that it fulfils. */
interface Signed {
  readonly serialNumber: string;
  readonly certificate: Uint8Array;
}

/**
 * Signs the intents of an answered message (`intended`, or null to read them) and stores the certificates; what is
 * signed already is not signed again. Continues from any point: after a crash, or beside another call for the same
 * message. Throws AppError `message_cancelled`, `message_expired`, `user_inactive` (the message ended during signing:
 * its certificates are stored as revoked) or `message_failed`.
 */
export async function issueCertificates(
  messageId: string,
  intended: readonly StoredIntent[] | null,
  deps: Deps,
): Promise<IssuedCertificates> {
  const entries = intended ?? (await readIntended(messageId, deps));
  let signed: Signed[];
  try {
    signed = await Promise.all(entries.map((entry) => signOnce(entry, deps)));
  } catch (error) {
    return failToIssue(messageId, error, deps);
  }
  return transact(deps, (tx) => complete(messageId, signed, tx), 'own rows');
}

function readIntended(messageId: string, deps: Deps): Promise<readonly CaEntry[]> {
  return readFirst(deps, async (tx) => {
    const { message } = await conversation(messageId, tx);
    const refusal = refusalOf(message);
    return refusal === null ? tx.stores.ca.ofMessage(messageId) : refusedButKept(refusal);
  });
}

async function signOnce(entry: StoredIntent | CaEntry, deps: Deps): Promise<Signed> {
  const known = 'certificate' in entry ? entry.certificate : null;
  return { serialNumber: entry.serialNumber, certificate: known ?? (await signCertificate(deps.ca, entry)) };
}

async function complete(
  messageId: string,
  signed: readonly Signed[],
  tx: Transaction,
): Promise<IssuedCertificates | RefusedButKept> {
  const at = await conversation(messageId, tx);
  const { message, run } = at;
  if (isIssued(message)) return issuedCertificates(message, await certificatesOf(message, tx), tx);
  const refusal = refusalOf(message);
  const holder = refusal === null ? await holderOf(at, tx) : refusedButKept(refusal);
  const { ca } = tx.stores;
  for (const { serialNumber, certificate } of signed) await ca.complete(serialNumber, certificate);
  const owner = { ...message, reference: run.reference };
  const newId = () => randomId(tx);
  const stored = await recordCertificates(await ca.ofMessage(messageId), owner, { ...tx, newId });
  tx.notices.credentials(message.personId);
  if (isRefusedButKept(holder)) return holder;
  tellOrder('order.issued', run, { by: null, facts: { certificates: signed.length } }, tx);
  await progressRun(at, ['answered'], { state: 'issued', issuedAt: tx.now }, tx);
  return issuedCertificates(message, stored, tx);
}

/** The CA could not do its part: the run fails, unless another call for the same message succeeded. */
export function failToIssue(messageId: string, error: unknown, deps: Deps): Promise<IssuedCertificates> {
  deps.log.error('the CA could not issue', { messageId, error });
  return transact(deps, (tx) => fail(messageId, tx));
}

async function fail(messageId: string, tx: Transaction): Promise<IssuedCertificates | RefusedButKept> {
  const at = await conversation(messageId, tx);
  if (isIssued(at.message)) return issuedCertificates(at.message, await certificatesOf(at.message, tx), tx);
  const refusal = refusalOf(at.message);
  if (refusal !== null) return refusedButKept(refusal);
  await moveRun(at, { type: 'fail', why: 'its certificates could not be made' }, tx);
  return refusedButKept(new AppError('message_failed', `If you ask for help, mention ${at.run.reference}.`));
}

async function conversation(messageId: string, tx: Transaction): Promise<Conversation> {
  const found = await tx.stores.orders.ofMessage(messageId);
  if (found === null) throw new TypeError('Messages are never removed');
  return conversationOf(found, tx);
}

function isIssued({ state }: StoredMessage): boolean {
  return state === 'issued' || state === 'confirmed';
}

function certificatesOf({ credentialId }: StoredMessage, { stores }: Transaction): Promise<StoredCertificate[]> {
  return stores.certificates.ofCredential(credentialId);
}

/** The client's answer, from what is stored. */
function issuedCertificates(
  { credentialId }: StoredMessage,
  stored: readonly StoredCertificate[],
  { ca }: Transaction,
): IssuedCertificates {
  const ordered = PURPOSES.flatMap((purpose) => stored.filter((certificate) => certificate.purpose === purpose));
  return {
    certificates: ordered.map(({ purpose, der }) => ({ purpose, certificate: toBase64(der) })),
    chain: ca.chain.map((certificate) => toBase64(certificate)),
    credentialId,
    validUntil: earliestEnd(ordered).toISOString(),
  };
}
