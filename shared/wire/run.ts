import * as v from 'valibot';
import type { ErrorCode } from '../errors.ts';
import { MAIL_STATES } from '../mail.ts';
import { DELIVERIES, MESSAGE_STATES } from '../message.ts';
import { PROCESS_NAMES, RUN_ENDS, RUN_STATES, STEP_KINDS } from '../process.ts';
import { endpoint } from './endpoint.ts';
import { credentialKind, id, instant, pinPolicy, purpose } from './fields.ts';

/** How an order that has ended refuses to be continued. */
export const RUN_ENDED = ['run_finished', 'run_cancelled', 'run_expired', 'run_failed'] as const satisfies ErrorCode[];

/** Why an order of a known process does not start. */
export const START_REFUSED = [
  'user_inactive',
  'options_unsatisfiable',
  'ca_ending',
  'process_limit_reached',
  'run_limit_reached',
] as const satisfies ErrorCode[];

/** A process that this person may start now, or why not. */
export const OfferedProcess = v.object({
  process: v.picklist(PROCESS_NAMES),
  title: v.string(),
  kind: credentialKind,
  /** The key purposes in this person's options, for the tile's verbs. */
  purposes: v.array(purpose),
  /** How many active ones of this kind they may have, and have. */
  limit: v.nullable(v.number()),
  active: v.number(),
});
export type OfferedProcess = v.InferOutput<typeof OfferedProcess>;

/** The client's progress, each step with the time it happened; null = not yet. */
export const Progress = v.object({
  state: v.picklist(MESSAGE_STATES),
  expiresAt: instant,
  openedAt: v.nullable(instant),
  answeredAt: v.nullable(instant),
  issuedAt: v.nullable(instant),
  confirmedAt: v.nullable(instant),
  /** Name of the browser or phone that opened it. */
  deviceName: v.nullable(v.string()),
  delivery: v.picklist(DELIVERIES),
  /** True: the phone shows a number that has to be typed here before it can continue. */
  numberWanted: v.boolean(),
  /** When another client tried the code and was refused. */
  refusedOtherAt: v.nullable(instant),
  /** The email with the link; null when it does not go by email. */
  email: v.nullable(
    v.object({
      address: v.string(),
      state: v.picklist(MAIL_STATES),
      /** The last attempt did not reach the mail server; it will be tried again. */
      delayed: v.boolean(),
      sentAt: v.nullable(instant),
      /** How often it was requested, and the maximum. */
      count: v.number(),
      limit: v.number(),
      /** When it can be sent again. */
      againAt: instant,
    }),
  ),
});
export type Progress = v.InferOutput<typeof Progress>;

export const Run = v.object({
  id,
  process: v.picklist(PROCESS_NAMES),
  title: v.string(),
  kind: credentialKind,
  /** The name of the operator who ordered it for this person; null = they ordered it themselves. */
  orderedBy: v.nullable(v.string()),
  state: v.picklist(RUN_STATES),
  /** Why it ended, where its state does not say so. */
  endedWhy: v.nullable(v.picklist(RUN_ENDS)),
  steps: v.array(v.object({ name: v.string(), title: v.string(), kind: v.picklist(STEP_KINDS) })),
  /** Index into `steps`. */
  step: v.number(),
  /** True when Next would move on. */
  ready: v.boolean(),
  /** The part of the run's frozen options that the page shows. */
  ordered: v.object({
    serverName: v.string(),
    profileName: v.string(),
    purposes: v.array(purpose),
    validity: v.object({ amount: v.number(), unit: v.picklist(['years', 'months', 'days']) }),
    /** When it ends earlier than `validity` says, because the CA ends; null = it lasts the full time. */
    cutAt: v.nullable(instant),
    pinPolicy,
    messageLifetimeSeconds: v.number(),
    delivery: v.picklist(DELIVERIES),
    /** Where an email would go. */
    email: v.string(),
  }),
  progress: v.nullable(Progress),
  credentialId: v.nullable(id),
  /** Seven characters like 7F3K-22 by which the help desk finds it. */
  reference: v.string(),
  /** Active credentials of this kind when it was read, and how many are allowed; null = no limit. */
  active: v.number(),
  limit: v.nullable(v.number()),
  /** The version of the option script it started with; 0 = from before there were versions. */
  optionsVersion: v.number(),
  startedAt: instant,
  endedAt: v.nullable(instant),
  /** Rises with each change; an event with a lower one is out of date. */
  version: v.number(),
});
export type Run = v.InferOutput<typeof Run>;

export const listProcesses = endpoint({
  name: 'listProcesses',
  method: 'GET',
  path: '/api/processes',
  auth: 'session',
  problems: [],
  summary: 'What this person can order',
  input: v.strictObject({}),
  output: v.object({ processes: v.array(OfferedProcess) }),
});

export const listOpenRuns = endpoint({
  name: 'listOpenRuns',
  method: 'GET',
  path: '/api/runs',
  auth: 'session',
  problems: [],
  summary: 'Orders that are not finished yet',
  input: v.strictObject({}),
  output: v.object({ runs: v.array(Run) }),
});

export const startRun = endpoint({
  name: 'startRun',
  method: 'POST',
  path: '/api/runs',
  auth: 'session',
  problems: ['process_unknown', ...START_REFUSED],
  summary: 'Start a process',
  input: v.strictObject({ process: v.pipe(v.string(), v.maxLength(100)) }),
  output: Run,
});

export const readRun = endpoint({
  name: 'readRun',
  method: 'GET',
  path: '/api/runs/:id',
  auth: 'session',
  problems: ['run_unknown'],
  summary: 'One order',
  input: v.strictObject({ id }),
  output: Run,
});

/** `step` is the index that the caller sees: a Next that was already done answers with the run as it is. */
export const nextStep = endpoint({
  name: 'nextStep',
  method: 'POST',
  path: '/api/runs/:id/next',
  auth: 'session',
  problems: ['run_unknown', 'run_not_ready', ...RUN_ENDED, 'user_inactive', 'process_limit_reached'],
  summary: 'Go on to the next step',
  input: v.strictObject({ id, step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)) }),
  output: Run,
});

export const cancelRun = endpoint({
  name: 'cancelRun',
  method: 'POST',
  path: '/api/runs/:id/cancel',
  auth: 'session',
  problems: ['run_unknown', 'run_finished', 'run_expired', 'run_failed'],
  summary: 'Cancel an order: possible until the client has confirmed',
  input: v.strictObject({ id }),
  output: Run,
});

export const readTicket = endpoint({
  name: 'readTicket',
  method: 'POST',
  path: '/api/runs/:id/ticket',
  auth: 'session',
  problems: ['run_unknown', 'run_not_ready', ...RUN_ENDED, 'not_allowed'],
  summary: 'The one-time ticket to hand to the card app or to show as a code',
  input: v.strictObject({ id }),
  output: v.object({ ticket: v.string() }),
});

export const newCode = endpoint({
  name: 'newCode',
  method: 'POST',
  path: '/api/runs/:id/code',
  auth: 'session',
  problems: ['run_unknown', 'run_not_ready', 'code_in_use', ...RUN_ENDED],
  summary: 'A new code for an order that is not opened yet; the old one is no longer valid',
  input: v.strictObject({ id }),
  output: Run,
});

export const sendAgain = endpoint({
  name: 'sendAgain',
  method: 'POST',
  path: '/api/runs/:id/email',
  auth: 'session',
  problems: ['run_unknown', 'run_not_ready', 'code_in_use', 'email_limit_reached', ...RUN_ENDED, 'user_inactive'],
  summary: 'Send the activation link again; the old one is no longer valid',
  input: v.strictObject({ id }),
  output: Run,
});

/** A wrong number ends the order: `number_wrong`. */
export const approveNumber = endpoint({
  name: 'approveNumber',
  method: 'POST',
  path: '/api/runs/:id/number',
  auth: 'session',
  problems: ['run_unknown', 'number_not_wanted', 'number_wrong', ...RUN_ENDED],
  summary: 'The number that the phone shows',
  input: v.strictObject({ id, number: v.pipe(v.string(), v.regex(/^\d{2}$/)) }),
  output: Run,
});
