import { fromBase64 } from '../../../shared/bytes.ts';
import { AppError } from '../../../shared/errors.ts';
import type { IssuedCertificates } from '../../../shared/wire/message.ts';
import type { StoredIntent } from '../../ca/ca-store.ts';
import { prepareCertificate } from '../../ca/issue/prepare-certificate.ts';
import { WeakKeyError } from '../../ca/request/weak-key-error.ts';
import { sealResetHalf } from '../../credentials/seal-reset-half.ts';
import { subjectOf } from '../../messages/build-provisioning-order.ts';
import { checkAnswer, type OrderedRequest } from '../../messages/check-answer.ts';
import { type Answer, digestAnswer } from '../../messages/digest-answer.ts';
import { isApproved, refusalOf } from '../../messages/message-state.ts';
import { validUntil } from '../../options/valid-until.ts';
import type { Deps } from '../engine/deps.ts';
import { inTurn } from '../engine/in-turn.ts';
import type { Conversation } from '../engine/loaded.ts';
import { moveRun, progressRun } from '../engine/move-run.ts';
import { isRefusedButKept, type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import { readFirst, type Transaction, transact } from '../engine/transact.ts';
import { clientMessage, holderOf } from './client-message.ts';
import { failToIssue, issueCertificates } from './issue-certificates.ts';

/** The client: the id of the message and the hash (hex) of its secret. */
export interface Answerer {
  readonly messageId: string;
  readonly secretHash: string;
}

/**
 * Takes the certificate requests of a client and returns the certificates. The same answer again returns the same
 * certificates, at any later stage and also when the server crashed in between; another one is refused.
 *
 * Intents are stored before anything is signed: if the message ends while the CA signs, they are revoked. Throws
 * AppError `client_unauthorized`, `message_unapproved`, `message_answered`, `message_cancelled`, `message_expired`,
 * `message_failed` (the CA could not sign: the run has failed), `user_inactive`, `request_*` (for a key that cannot be
 * an accident the run has failed) or `server_busy`.
 */
export async function answerMessage(answer: Answer, by: Answerer, deps: Deps): Promise<IssuedCertificates> {
  // Testing a key is costly, and a client has one answer: several at once would block one another and others.
  const taken = await inTurn(by.messageId, () => takeAnswer(answer, by, deps));
  if ('lost' in taken) return taken.lost;
  return issueCertificates(by.messageId, taken.intended, deps);
}

/** What is to be signed, null = it was taken before; or the result if the CA could not even prepare. */
type Taken = { readonly intended: readonly StoredIntent[] | null } | { readonly lost: IssuedCertificates };

async function takeAnswer(answer: Answer, by: Answerer, deps: Deps): Promise<Taken> {
  const digest = digestAnswer(answer);
  const first = await readFirst(deps, (tx) => judge(digest, by, tx));
  if (first.answered) return { intended: null };
  const requests = await checkAnswer(answer, { ...first, options: first.run.options }).catch(async (error) => {
    if (error instanceof WeakKeyError) await endForWeakKey(by, deps);
    throw error;
  });
  let intents: StoredIntent[];
  try {
    intents = await prepareIntents(requests, first, deps);
  } catch (error) {
    return { lost: await failToIssue(by.messageId, error, deps) };
  }
  const answered = await transact(
    deps,
    async (tx) => {
      const at = await judge(digest, by, tx);
      if (isRefusedButKept(at)) return at;
      if (!at.answered) await take(answer, { ...at, digest, intents }, tx);
      return at.answered;
    },
    'own rows',
  );
  return { intended: answered ? null : intents };
}

/** Such a key cannot be an accident, and there is no second try to find out which are refused. */
function endForWeakKey({ messageId, secretHash }: Answerer, deps: Deps): Promise<void> {
  return transact(deps, async (tx) => {
    const at = await clientMessage(messageId, secretHash, tx);
    if (at.message.state !== 'opened') return;
    await moveRun(at, { type: 'fail', why: 'its client answered with a key that is no secret' }, tx);
  });
}

interface Judged extends Conversation {
  /** True: this very answer has been taken before. */
  readonly answered: boolean;
}

async function judge(
  digest: string,
  { messageId, secretHash }: Answerer,
  tx: Transaction,
): Promise<Judged | RefusedButKept> {
  const at = await clientMessage(messageId, secretHash, tx);
  const refusal = refusalOf(at.message);
  if (refusal !== null) return refusedButKept(refusal);
  const holder = await holderOf(at, tx);
  if (isRefusedButKept(holder)) return holder;
  if (!isApproved(at.message)) throw new AppError('message_unapproved');
  if (at.message.answerDigest === null) return { ...at, answered: false };
  if (at.message.answerDigest !== digest) throw new AppError('message_answered');
  return { ...at, answered: true };
}

/** From here on no other answer is possible: what was intended is issued or revoked. */
async function take(
  answer: Answer,
  at: Judged & { readonly digest: string; readonly intents: readonly StoredIntent[] },
  tx: Transaction,
): Promise<void> {
  const { credentialId } = at.message;
  const { sealKey } = tx.secrets;
  await tx.stores.ca.intend(...at.intents);
  const resetHalfSealed = sealResetHalf(fromBase64(answer.resetHalf), credentialId, { sealKey, random: tx.random });
  await tx.stores.credentials.update(credentialId, ['registered'], { resetHalfSealed });
  const change = { state: 'answered', answerDigest: at.digest, answeredAt: tx.now } as const;
  await progressRun(at, ['opened'], change, tx);
}

function prepareIntents(requests: readonly OrderedRequest[], at: Judged, deps: Deps): Promise<StoredIntent[]> {
  const { person, message, run } = at;
  const now = deps.clock();
  const common = {
    messageId: message.id,
    subject: subjectOf(person, run.options),
    email: person.email,
    notAfter: validUntil(run.options.validity, now),
  };
  return Promise.all(requests.map((request) => prepareCertificate(deps.ca, { ...common, ...request }, now)));
}
