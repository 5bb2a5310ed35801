import * as v from 'valibot';
import { ROLES, USER_STATES } from '../person.ts';
import { PROCESS_NAMES } from '../process.ts';
import { Credential } from './credential.ts';
import { endpoint } from './endpoint.ts';
import { id, instant } from './fields.ts';
import { Run } from './run.ts';

/** A person as the help desk sees them. */
export const PersonRow = v.object({
  id,
  userName: v.string(),
  displayName: v.string(),
  email: v.string(),
  /** Empty = none is known. */
  department: v.string(),
  role: v.picklist(ROLES),
  state: v.picklist(USER_STATES),
});
export type PersonRow = v.InferOutput<typeof PersonRow>;

export const searchPeople = endpoint({
  method: 'GET',
  path: '/api/admin/people/search/:words',
  unlogged: ['words'],
  auth: 'operator',
  summary:
    'People whose name, user name, email or department has these words, or whose certificate has this serial number or part of it; `*` gives the first ones',
  input: v.strictObject({ words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
  output: v.object({ people: v.array(PersonRow), more: v.boolean() }),
});

export const PersonDetails = v.object({
  person: PersonRow,
  credentials: v.array(Credential),
  /** Running orders of this person. */
  runs: v.array(Run),
  /** Ids of those that this operator may follow and cancel. */
  followed: v.array(id),
  /** Operator processes that this operator can start for this person now. */
  offered: v.array(v.object({ process: v.picklist(PROCESS_NAMES), title: v.string() })),
  /** The others, each with why they cannot. */
  refused: v.array(
    v.object({ process: v.picklist(PROCESS_NAMES), title: v.string(), code: v.string(), why: v.string() }),
  ),
  /** Mails about this person that could not be delivered, newest first. */
  failedMails: v.array(v.object({ to: v.string(), subject: v.string(), why: v.string(), at: instant })),
});
export type PersonDetails = v.InferOutput<typeof PersonDetails>;

export const readPerson = endpoint({
  method: 'GET',
  path: '/api/admin/people/:id',
  auth: 'operator',
  summary: 'One person with credentials, orders and what can be done',
  input: v.strictObject({ id }),
  output: PersonDetails,
});

/** An order for somebody else, with whom it is for. */
export const SuppliedRun = v.object({ ...Run.entries, person: PersonRow });
export type SuppliedRun = v.InferOutput<typeof SuppliedRun>;

/** Supply: for employees only, never for oneself; always with second channel and notification. */
export const supply = endpoint({
  method: 'POST',
  path: '/api/admin/people/:id/runs',
  auth: 'operator',
  summary: 'Start an operator process for a person',
  input: v.strictObject({
    id,
    process: v.pipe(v.string(), v.maxLength(100)),
    delivery: v.picklist(['portal', 'email']),
  }),
  output: SuppliedRun,
});

/** The run of somebody else that this operator supplies; the ticket is shown at the desk by `readSuppliedTicket`. */
export const readSuppliedRun = endpoint({
  method: 'GET',
  path: '/api/admin/runs/:id',
  auth: 'operator',
  summary: 'An order that this operator started for somebody',
  input: v.strictObject({ id }),
  output: SuppliedRun,
});

export const readSuppliedTicket = endpoint({
  method: 'POST',
  path: '/api/admin/runs/:id/ticket',
  auth: 'operator',
  summary: 'The code of an order shown at the desk',
  input: v.strictObject({ id }),
  output: v.object({ ticket: v.string() }),
});

export const cancelSuppliedRun = endpoint({
  method: 'POST',
  path: '/api/admin/runs/:id/cancel',
  auth: 'operator',
  summary: 'Cancel an order that this operator started for somebody',
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
  method: 'GET',
  path: '/api/admin/processes',
  auth: 'operator',
  summary: 'Which processes are offered',
  input: v.strictObject({}),
  output: v.object({ processes: v.array(ProcessSwitch) }),
});

export const switchProcess = endpoint({
  method: 'PUT',
  path: '/api/admin/processes/:process',
  auth: 'admin',
  summary: 'Turn an operator process on or off',
  input: v.strictObject({ process: v.pipe(v.string(), v.maxLength(100)), on: v.boolean() }),
  output: ProcessSwitch,
});
