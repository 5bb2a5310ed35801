import * as v from 'valibot';
import { PROCESS_NAMES } from '../process.ts';
import { ACT_REFUSED, Acts, processName, reason } from './act.ts';
import { Credential } from './credential.ts';
import { endpoint } from './endpoint.ts';
import { id, instant } from './fields.ts';
import { PersonRow } from './people.ts';
import { explanationFields } from './problem.ts';
import { RUN_ENDED, Run, START_REFUSED } from './run.ts';

export const PersonDetails = v.object({
  person: PersonRow,
  credentials: v.array(Credential),
  /** Running orders of this person. */
  runs: v.array(Run),
  /** Ids of those that this operator may follow and cancel. */
  followed: v.array(id),
  /** Operator processes that this operator can start for this person now. */
  offered: v.array(v.object({ process: v.picklist(PROCESS_NAMES), title: v.string() })),
  /** The other processes, each with why it cannot be started, as in a problem document. */
  refused: v.array(
    v.object({
      ...{ process: v.picklist(PROCESS_NAMES), title: v.string() },
      ...{ code: v.string(), ...explanationFields },
    }),
  ),
  /** What they can do with the person, and their credentials with them. */
  acts: Acts,
  /** Mails about this person that could not be delivered, newest first. */
  failedMails: v.array(
    v.object({
      to: v.string(),
      subject: v.string(),
      /** The answer of the mail server; if Chipless itself refused the address, why in English. */
      why: v.string(),
      /** Why Chipless itself refused the address, for readers of other languages; null = it did not. */
      wrongAddress: v.nullable(v.object({ code: v.string(), facts: v.record(v.string(), v.unknown()) })),
      at: instant,
    }),
  ),
});
export type PersonDetails = v.InferOutput<typeof PersonDetails>;

export const readPerson = endpoint({
  name: 'readPerson',
  method: 'GET',
  path: '/api/admin/people/:id',
  auth: 'operator',
  problems: ['person_unknown'],
  summary: 'One person with credentials, orders and what can be done',
  input: v.strictObject({ id }),
  output: PersonDetails,
});

/** As `actOnCredential`: a person and, with them, their credentials. */
export const actOnPerson = endpoint({
  name: 'actOnPerson',
  method: 'POST',
  path: '/api/people/:id/processes/:process',
  auth: 'session',
  problems: ['person_unknown', 'user_inactive', 'user_not_inactive', 'credential_not_active', ...ACT_REFUSED],
  summary: 'Bring a person into another state, and their credentials with them. Once more changes nothing',
  input: v.strictObject({ id, process: processName, reason }),
  output: PersonRow,
});

/** An order for another person, with that person. */
export const SuppliedRun = v.object({ ...Run.entries, person: PersonRow });
export type SuppliedRun = v.InferOutput<typeof SuppliedRun>;

/** Supply: for employees only, never for oneself; always with second channel and notification. */
export const supply = endpoint({
  name: 'supply',
  method: 'POST',
  path: '/api/admin/people/:id/runs',
  auth: 'operator',
  problems: ['process_unknown', 'process_off', 'person_unknown', ...START_REFUSED],
  summary: 'Start an operator process for a person',
  input: v.strictObject({
    id,
    process: v.pipe(v.string(), v.maxLength(100)),
    delivery: v.picklist(['portal', 'email']),
  }),
  output: SuppliedRun,
});

/** The run that this operator supplies for another person; the ticket is shown at the desk by `readSuppliedTicket`. */
export const readSuppliedRun = endpoint({
  name: 'readSuppliedRun',
  method: 'GET',
  path: '/api/admin/runs/:id',
  auth: 'operator',
  problems: ['run_unknown'],
  summary: 'An order that this operator started for another person',
  input: v.strictObject({ id }),
  output: SuppliedRun,
});

export const readSuppliedTicket = endpoint({
  name: 'readSuppliedTicket',
  method: 'POST',
  path: '/api/admin/runs/:id/ticket',
  auth: 'operator',
  problems: ['run_unknown', 'run_not_ready', ...RUN_ENDED],
  summary: 'The code of an order shown at the desk',
  input: v.strictObject({ id }),
  output: v.object({ ticket: v.string() }),
});

export const cancelSuppliedRun = endpoint({
  name: 'cancelSuppliedRun',
  method: 'POST',
  path: '/api/admin/runs/:id/cancel',
  auth: 'operator',
  problems: ['run_unknown', 'run_finished', 'run_expired', 'run_failed'],
  summary: 'Cancel an order that this operator started for another person',
  input: v.strictObject({ id }),
  output: SuppliedRun,
});

export const ProcessSwitch = v.object({
  process: v.picklist(PROCESS_NAMES),
  title: v.string(),
  who: v.picklist(['user', 'operator']),
  on: v.boolean(),
  /** Processes for users are always on. */
  fixed: v.boolean(),
});
export type ProcessSwitch = v.InferOutput<typeof ProcessSwitch>;

export const listProcessSwitches = endpoint({
  name: 'listProcessSwitches',
  method: 'GET',
  path: '/api/admin/processes',
  auth: 'operator',
  problems: [],
  summary: 'Which processes are offered',
  input: v.strictObject({}),
  output: v.object({ processes: v.array(ProcessSwitch) }),
});

export const switchProcess = endpoint({
  name: 'switchProcess',
  method: 'PUT',
  path: '/api/admin/processes/:process',
  auth: 'admin',
  problems: ['process_unknown'],
  summary: 'Turn an operator process on or off',
  input: v.strictObject({ process: v.pipe(v.string(), v.maxLength(100)), on: v.boolean() }),
  output: ProcessSwitch,
});
