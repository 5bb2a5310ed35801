import type { ErrorCode } from '../../../../shared/errors.ts';
import type { ResultProps } from '../../../../shared/ui/Result.tsx';

/** How an order can end without a mobile ID. Each text says what happened, what was not lost and what to do. */
export interface End {
  readonly tone: ResultProps['tone'];
  readonly headline: string;
  readonly body: string;
  /** Another sign than the tone's. */
  readonly icon?: ResultProps['icon'];
  /** What to do about it if it was somebody else. */
  readonly warning?: string;
  /** False where another code would end the same way. */
  readonly scan: boolean;
}

const NOTHING_CREATED = 'Nothing was created on this phone.';
const EXPIRED: End = {
  tone: 'warn',
  headline: 'This code has expired',
  body: 'Start again in Self-Service.',
  scan: true,
};
const CANCELLED: End = { tone: 'calm', headline: 'This order was cancelled', body: NOTHING_CREATED, scan: true };
/** Of an order with a number: the phone cannot tell which of the two it was. */
const CANCELLED_OR_WRONG: End = {
  ...CANCELLED,
  headline: 'This order has ended',
  body: `It was cancelled in Self-Service, or a wrong number was typed there. ${NOTHING_CREATED}`,
};
const FAILED: End = {
  tone: 'bad',
  headline: 'Your mobile ID could not be made',
  body: `The server could not issue the certificates. ${NOTHING_CREATED} Start again in Self-Service in a few minutes.`,
  scan: true,
};
const FAULT: End = {
  tone: 'bad',
  headline: 'Something went wrong on our side',
  body: 'No mobile ID is ready. Go back to Self-Service and scan the code again.',
  scan: true,
};

export const NOT_A_CODE: End = {
  tone: 'warn',
  icon: 'warning',
  headline: 'This is not a Chipless code',
  body: 'Scan the code that Self-Service shows you.',
  scan: true,
};
/** An address that brought something along which is no ticket: a link that was cut, or typed by hand. */
export const BROKEN_LINK: End = {
  tone: 'warn',
  icon: 'warning',
  headline: 'This link is not whole',
  body: 'From an email: open it there once more, or copy all of it, up to the very end. From a code: scan the one that Self-Service shows you. Nothing was used up.',
  scan: true,
};
export const INSECURE: End = {
  tone: 'bad',
  headline: 'This page needs a secure connection',
  body: 'A mobile ID can only be made over https. Tell your help desk. Nothing was created.',
  scan: false,
};
export const TOO_OLD: End = {
  tone: 'bad',
  headline: 'This browser is too old',
  body: 'Update your phone’s system or browser, then open the link again. Nothing was created.',
  scan: false,
};

const ENDS: Partial<Record<ErrorCode, End>> = {
  message_cancelled: CANCELLED,
  run_cancelled: CANCELLED,
  message_expired: EXPIRED,
  run_expired: EXPIRED,
  // A newer code of the same order took its place, or the order is long gone.
  ticket_unknown: {
    tone: 'warn',
    headline: 'This code does not work any more',
    body: 'Scan the newest code that Self-Service shows you, or open our newest email. Is there none? Start again in Self-Service.',
    scan: true,
  },
  message_failed: FAILED,
  confirm_signature_wrong: FAILED,
  run_failed: FAILED,
  run_finished: {
    tone: 'good',
    headline: 'This order is finished',
    body: 'There is nothing left to do here. Go back to Self-Service.',
    scan: false,
  },
  message_taken: {
    tone: 'warn',
    icon: 'warning',
    headline: 'This code has already been used',
    body: 'A code works once, on one phone. Make a new one in Self-Service and scan it here.',
    warning: 'If it was not you, choose Cancel in Self-Service now.',
    scan: true,
  },
  enrolment_busy: {
    tone: 'warn',
    icon: 'window',
    headline: 'This order is open in another tab',
    body: 'Go on in the other tab of this browser.',
    scan: false,
  },
  orders_unfinished: {
    tone: 'warn',
    headline: 'Three orders are not finished yet',
    body: 'This phone keeps three unfinished orders. Finish or cancel them in Self-Service first, then open your link or scan your code again.',
    scan: true,
  },
  store_refused: {
    tone: 'bad',
    headline: 'This browser won’t keep a mobile ID',
    body: 'It refuses to store data for this page. Leave private browsing or use another browser. Nothing was created.',
    scan: false,
  },
  card_damaged: {
    tone: 'bad',
    headline: 'This order was changed',
    body: 'Somebody changed it on your phone. No mobile ID was made. Tell your help desk, then choose Cancel in Self-Service.',
    scan: false,
  },
  process_limit_reached: {
    tone: 'warn',
    headline: 'You already have a mobile ID',
    body: `Another one became active while this one was made. ${NOTHING_CREATED}`,
    scan: true,
  },
  user_inactive: {
    tone: 'bad',
    headline: 'Your account is not active any more',
    body: 'No mobile ID was created. Ask your help desk.',
    scan: false,
  },
  client_outdated: {
    tone: 'warn',
    icon: 'refresh',
    headline: 'The phone app needs an update',
    body: 'Close it and open the link again. Nothing was created.',
    scan: false,
  },
  key_unsupported: {
    tone: 'warn',
    icon: 'warning',
    headline: 'This browser cannot make your mobile ID',
    body: 'Your order asks for a kind of key that it does not know. Open the link in another browser, such as Chrome, or on another phone. Nothing was created.',
    scan: false,
  },
  server_unreachable: {
    tone: 'warn',
    icon: 'warning',
    headline: 'No connection',
    body: 'We could not reach the server until the order ended. Start again in Self-Service.',
    scan: true,
  },
  server_not_allowed: INSECURE,
  pin_blocked: {
    tone: 'bad',
    headline: 'That was the last try',
    body: 'This order cannot be finished without its PIN. Choose Cancel in Self-Service, then start again.',
    scan: true,
  },
};

/**
 * What the phone says for an error; anything without words of its own is a fault on our side. `numbered`: the phone showed a
 * number that somebody had to type.
 */
export function endFor(code: ErrorCode, { numbered }: { readonly numbered: boolean }): End {
  const end = ENDS[code] ?? FAULT;
  return end === CANCELLED && numbered ? CANCELLED_OR_WRONG : end;
}
