import * as v from 'valibot';
import { KEY_ALGORITHMS, PURPOSES } from '../certificate.ts';
import type { ErrorCode } from '../errors.ts';
import { MESSAGE_STATES } from '../message.ts';
import { endpoint } from './endpoint.ts';
import {
  base64,
  base64Of32,
  credentialKind,
  credentialState,
  hex,
  id,
  instant,
  keyAlgorithm,
  pinPolicy,
  purpose,
  subject,
  text,
} from './fields.ts';
import { shownText } from './shown-text.ts';

/** The version of orders, answers and confirmations that this code speaks. */
export const FORMAT = 1;

/** How an order that has ended refuses its client. */
const MESSAGE_ENDED = ['message_cancelled', 'message_expired', 'message_failed'] as const satisfies ErrorCode[];

/** What can be wrong with certificate requests. */
const REQUEST_REFUSED = [
  'request_malformed',
  'request_purposes_wrong',
  'request_signature_wrong',
  'request_key_unsuitable',
  'request_key_reused',
  'request_nonce_wrong',
  'request_subject_wrong',
] as const satisfies ErrorCode[];

/** Parts of the holder's own name that a PIN must not contain when trivial PINs are refused. */
const ownNames = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200));

/** At most one key of each purpose. */
const MOST_KEYS = PURPOSES.length;

/** What a client gets for its ticket: everything it needs to make the credential. */
export const ProvisioningOrder = v.object({
  format: v.literal(FORMAT),
  messageId: id,
  expiresAt: instant,
  /** 32 random bytes, hex; goes into each request as challengePassword (RFC 2985 §5.4.1). */
  nonce: hex(32),
  profile: v.object({
    kind: credentialKind,
    userId: shownText,
    serverName: shownText,
    name: shownText,
    holder: shownText,
  }),
  keys: v.pipe(
    v.array(
      v.object({
        purpose,
        algorithms: v.pipe(v.array(keyAlgorithm), v.minLength(1), v.maxLength(KEY_ALGORITHMS.length)),
        subject,
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_KEYS),
  ),
  pinPolicy,
  ownNames,
  /** The root to pin, DER. */
  rootCertificate: base64(8192),
  /**
   * Two digits to show until the person has typed them in Self-Service; null, or left out by an older server = not
   * asked for.
   */
  number: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{2}$/))), null),
});
export type ProvisioningOrder = v.InferOutput<typeof ProvisioningOrder>;

/** The most characters in the name of a device. */
export const LONGEST_DEVICE_NAME = 80;

export const openMessage = endpoint({
  name: 'openMessage',
  method: 'POST',
  path: '/api/messages/open',
  auth: 'ticket',
  problems: ['client_outdated', 'message_taken', ...MESSAGE_ENDED, 'user_inactive'],
  summary: 'Open a one-time order; the first opener binds it',
  input: v.strictObject({
    format: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
    clientSecretHash: hex(32),
    deviceName: text(LONGEST_DEVICE_NAME),
  }),
  output: ProvisioningOrder,
});

/** What a phone may know of an order before it is bound to a client: mail scanners load pages too. */
export const Preview = v.object({
  format: v.number(),
  expiresAt: instant,
  serverName: shownText,
  holder: shownText,
  kind: credentialKind,
  profileName: shownText,
  pinPolicy,
  ownNames,
  /** As in the order. A newer server may name kinds that this client does not know; an older one sends nothing. */
  keys: v.optional(
    v.pipe(
      v.array(v.object({ purpose, algorithms: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(32)) })),
      v.maxLength(MOST_KEYS),
    ),
    [],
  ),
});
export type Preview = v.InferOutput<typeof Preview>;

export const previewMessage = endpoint({
  name: 'previewMessage',
  method: 'POST',
  path: '/api/messages/preview',
  auth: 'ticket',
  problems: ['message_taken', ...MESSAGE_ENDED, 'user_inactive'],
  summary: 'Who asks for what; binds nothing',
  input: v.strictObject({}),
  output: Preview,
});

export const CertificateRequest = v.strictObject({ purpose, request: base64(8192) });
export type CertificateRequest = v.InferOutput<typeof CertificateRequest>;

/** In the order of the requests. Certificates in DER; `chain` from the issuing CA up to the root. */
export const IssuedCertificates = v.object({
  certificates: v.pipe(v.array(v.object({ purpose, certificate: base64(16384) })), v.maxLength(MOST_KEYS)),
  chain: v.pipe(v.array(base64(16384)), v.maxLength(8)),
  credentialId: id,
  validUntil: instant,
});
export type IssuedCertificates = v.InferOutput<typeof IssuedCertificates>;

export const answerMessage = endpoint({
  name: 'answerMessage',
  method: 'POST',
  path: '/api/messages/:id/answer',
  auth: 'client',
  problems: [
    'message_unapproved',
    'message_answered',
    ...REQUEST_REFUSED,
    ...MESSAGE_ENDED,
    'user_inactive',
    'server_busy',
  ],
  summary: 'Hand in the certificate requests; the same bytes again get the same certificates',
  input: v.strictObject({
    id,
    requests: v.pipe(v.array(CertificateRequest), v.minLength(1), v.maxLength(MOST_KEYS)),
    /** The server half of the reset slot, 32 bytes. */
    resetHalf: base64Of32,
  }),
  output: IssuedCertificates,
});

export const confirmMessage = endpoint({
  name: 'confirmMessage',
  method: 'POST',
  path: '/api/messages/:id/confirm',
  auth: 'client',
  problems: [
    'message_unanswered',
    'confirm_signature_wrong',
    'process_limit_reached',
    ...MESSAGE_ENDED,
    'user_inactive',
  ],
  summary: 'Say that the certificates are installed, signed by a new key; activates',
  input: v.strictObject({ id, purpose, signature: base64(4096) }),
  output: v.object({ credentialId: id, credentialState }),
});

/** Also the data of each event of GET /api/messages/:id/events. */
export const MessageStatus = v.object({
  state: v.picklist(MESSAGE_STATES),
  expiresAt: instant,
  /** False: the number has not been typed in Self-Service yet; an answer would get `message_unapproved`. */
  approved: v.optional(v.boolean(), true),
});
export type MessageStatus = v.InferOutput<typeof MessageStatus>;

export const readMessage = endpoint({
  name: 'readMessage',
  method: 'GET',
  path: '/api/messages/:id',
  auth: 'client',
  problems: [],
  summary: 'How far the order has come',
  input: v.strictObject({ id }),
  output: MessageStatus,
});

/** Server-sent events, read with fetch: `event: message`, data = MessageStatus. Auth `client`. */
export function messageEventsPath(messageId: string): string {
  return `/api/messages/${messageId}/events`;
}

export const reportDeleted = endpoint({
  name: 'reportDeleted',
  method: 'POST',
  path: '/api/messages/:id/deleted',
  auth: 'client',
  problems: [...MESSAGE_ENDED],
  summary:
    'The holder deleted it from this client: a credential is locked and revoked, an order not confirmed is cancelled',
  input: v.strictObject({ id }),
  /** null: there was no credential yet; its order is cancelled. */
  output: v.object({ credentialState: v.nullable(credentialState) }),
});
