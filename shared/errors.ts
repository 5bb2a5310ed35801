import type { Explanation } from './explanation.ts';
import type { ScriptFault } from './options/script-fault.ts';

/** Errors of a request, whatever it asks for. */
const DOOR_CODES = {
  input_invalid: 'The request is not in the expected form',
  input_too_large: 'The request is too large',
  content_type_unsupported: 'The request has to be application/json',
  not_found: 'There is nothing at this address',
  method_not_allowed: 'This address does not take that method',
  host_refused: 'This is not the address of this server',
  origin_refused: 'The request came from another site',
  not_allowed: 'You are not allowed to do this',
  too_many_tries: 'Too many tries, wait a while',
  server_busy: 'The server has too much to do at this moment',
} as const;

/** Why a person is not let in, or not created. */
export const IDENTITY_CODES = {
  session_missing: 'You are not logged in',
  login_failed: 'User name or password is not correct',
  user_inactive: 'The account is not active',
  user_not_inactive: 'The account is not inactive',
  user_name_taken: 'This user name is taken',
  password_weak: 'The password is too easy to guess',
  setup_link_dead: 'This set-up link was used or has expired',
  setup_code_wrong: 'That is not the code that the server printed with this link',
} as const;

/** Why an order, or something made by one, cannot continue. */
export const PROVISIONING_CODES = {
  // processes
  process_unknown: 'There is no such process',
  person_unknown: 'There is no such person',
  process_off: 'This process is turned off',
  process_limit_reached: 'You have as many of these as you can have',
  run_limit_reached: 'You have too many unfinished orders',
  run_unknown: 'There is no such order',
  run_not_ready: 'This step is not finished yet',
  run_finished: 'This order is already finished',
  run_cancelled: 'This order was cancelled',
  run_expired: 'This order has expired',
  run_failed: 'This order has failed',
  options_unsatisfiable: 'The settings for this credential have a mistake',
  options_refused: 'The option script has a mistake',
  options_changed: 'Somebody saved another version meanwhile',
  options_version_unknown: 'There is no such version',
  credential_unknown: 'There is no such credential',
  credential_not_active: 'This credential is not active',
  credential_not_inactive: 'This credential is not inactive',
  certificate_unknown: 'There is no such certificate',
  // provisioning
  ticket_unknown: 'This link or code is not known here',
  client_unauthorized: 'This client is not known here',
  client_outdated: 'The app is too old for this server',
  message_taken: 'This order is open somewhere else',
  message_cancelled: 'This order was cancelled',
  message_expired: 'This order has expired',
  message_failed: 'The server could not issue the certificates',
  message_answered: 'This order was answered already, with something else',
  message_unapproved: 'The number on the phone has not been typed in Self-Service yet',
  number_wrong: 'That is not the number on the phone',
  number_not_wanted: 'This order does not wait for a number',
  code_in_use: 'A phone has opened this code already',
  email_limit_reached: 'The email was sent as often as it can be',
  message_unanswered: 'This order has not been answered yet',
  request_malformed: 'A certificate request cannot be read',
  request_purposes_wrong: 'The certificate requests do not match the order',
  request_signature_wrong: 'A certificate request is not signed by its own key',
  request_key_unsuitable: 'The key of a certificate request has the wrong type or strength',
  request_key_reused: 'The key of a certificate request was used before',
  request_nonce_wrong: 'A certificate request belongs to another order',
  request_subject_wrong: 'A certificate request names another subject than the order',
  confirm_signature_wrong: 'The confirmation is not signed by the new card',
} as const;

/** What the certificate authority cannot do. */
const CA_CODES = {
  ca_ending: 'The certificate authority of this server is about to end',
  crl_unavailable: 'This revocation list cannot be given now',
} as const;

/** Errors of the card app and the phone app; `internal` belongs to all. */
const CARD_CODES = {
  card_app_reloaded: 'The card app was updated: this page has to be reloaded',
  orders_unfinished: 'There are three unfinished orders of this server here',
  pin_refused: 'The PIN does not follow the rules',
  pin_wrong: 'That is not the PIN',
  pin_blocked: 'The card is blocked after too many wrong PINs',
  card_unknown: 'There is no such card in this browser',
  card_damaged: 'The card in this browser cannot be read',
  store_refused: 'This browser does not keep data for the app',
  key_unsupported: 'This browser cannot make a key of the ordered kind',
  server_unreachable: 'No connection to the server',
  server_unexpected: 'The server answered in an unexpected way',
  server_not_allowed: 'This site may not order cards here',
  enrolment_busy: 'Another order is open in the card app',
  internal: 'Something went wrong on our side',
} as const;

/**
 * The closed list of expected errors. The same code and sentence cross HTTP (RFC 9457 `code` and `title`) and extension
 * messages. A programming mistake is a `TypeError`, never one of these.
 */
export const ERROR_CODES = {
  ...DOOR_CODES,
  ...IDENTITY_CODES,
  ...PROVISIONING_CODES,
  ...CA_CODES,
  ...CARD_CODES,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** True when `value` is one of our codes; any other code is treated as `internal`. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}

/** The one error type that crosses a border of the product: a person, a client or an admin has to act on it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** One sentence for programs and the log, more exact than the code's own, in English; null = there is none. */
  readonly detail: string | null;
  /** Why, for people: as data, said in the language of each reader. The API says it in English, as `detail`. */
  readonly explanation: Explanation | null;
  /** Seconds after which a retry makes sense; null = waiting does not help. */
  readonly retryAfter: number | null;
  /** The number of this failure in the server's log; null = it is not the server's fault. */
  readonly reference: string | null;
  /** What is wrong with an option script; null = the error is not about one. */
  readonly faults: readonly ScriptFault[] | null;

  constructor(
    code: ErrorCode,
    detail: string | null = null,
    more: {
      cause?: unknown;
      explanation?: Explanation | null;
      retryAfter?: number;
      reference?: string;
      faults?: readonly ScriptFault[];
    } = {},
  ) {
    const exact = detail ?? more.explanation?.reason ?? null;
    super(
      exact === null ? ERROR_CODES[code] : `${ERROR_CODES[code]}: ${exact}`,
      more.cause === undefined ? {} : { cause: more.cause },
    );
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.explanation = more.explanation ?? null;
    this.retryAfter = more.retryAfter ?? null;
    this.reference = more.reference ?? null;
    this.faults = more.faults ?? null;
  }
}
