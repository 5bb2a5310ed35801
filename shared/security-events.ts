/**
 * The closed list of events that an investigator or an auditor asks about. Each occurrence is one line in the server's
 * log; `entry` decides about the audit log:
 * - `always`: an entry in the transaction of the change itself. Something was changed.
 * - `bounded`: an entry, but only so many however often it happens (server/audit/bound-entries.ts): anybody can cause
 * it, and the audit log is kept permanently. It has the fact `times`, how often it was tried.
 * - `never`: the line alone. Nothing was changed.
 */
export interface SecurityEventDefinition {
  readonly level: 'info' | 'warn';
  readonly entry: 'always' | 'bounded' | 'never';
  /**
   * What `about` names: a person by id, an order by the id of its person (the reference says which order), and so on.
   */
  readonly about: Subject;
  /** Names of the facts recorded with it, beside person, network, reason and reference. */
  readonly facts: readonly string[];
  /**
   * The state that the thing has from then on, as its tables name it. The verifier compares the newest of these entries
   * about a thing with the tables.
   */
  readonly leaves?: Leaves;
}

/** The kind of thing that `about` names. `caller`: an unknown caller. */
export type Subject = 'person' | 'credential' | 'certificate' | 'process' | 'options' | 'log' | 'link' | 'caller';

/**
 * What `about` has in place of an id where there is none: for an unknown account, people type passwords into its field.
 */
export const NAMED_SUBJECTS = {
  log: 'audit log',
  link: 'set-up link',
  caller: 'an unknown account',
} as const satisfies Partial<Record<Subject, string>>;
export type NamedSubject = (typeof NAMED_SUBJECTS)[keyof typeof NAMED_SUBJECTS];

/** The states that the tables may have after an event. */
export interface Leaves {
  readonly thing: 'person' | 'credential' | 'certificate';
  /** Empty = role and state are facts of the event. */
  readonly states: readonly string[];
}

export const SECURITY_EVENTS = {
  // people
  'admin.created': {
    level: 'info',
    entry: 'always',
    about: 'person',
    facts: ['userName', 'role', 'state'],
    leaves: { thing: 'person', states: [] },
  },
  'person.created': {
    level: 'info',
    entry: 'always',
    about: 'person',
    facts: ['userName', 'role', 'state'],
    leaves: { thing: 'person', states: [] },
  },
  'person.deactivated': personEvent(),
  'person.reactivated': personEvent(),
  'person.locked': personEvent(),
  'log-in.right': { level: 'info', entry: 'always', about: 'person', facts: [] },
  'log-in.wrong': { level: 'warn', entry: 'bounded', about: 'caller', facts: [] },
  'log-in.blocked': { level: 'warn', entry: 'bounded', about: 'caller', facts: [] },
  'session.missing': refusal('caller'),
  'session.ended': { level: 'info', entry: 'always', about: 'person', facts: [] },
  'session.all-ended': {
    level: 'info',
    entry: 'always',
    about: 'person',
    facts: ['ended'],
  },
  'session.expired': { level: 'info', entry: 'never', about: 'person', facts: [] },
  'setup-link.made': {
    level: 'info',
    entry: 'always',
    about: 'link',
    facts: ['expiresAt'],
  },
  'setup-link.refused': {
    level: 'warn',
    entry: 'bounded',
    about: 'link',
    facts: [],
  },
  'account.refused': refusal('caller'),
  'password.refused': refusal('caller'),

  // who calls
  'origin.refused': {
    level: 'warn',
    entry: 'never',
    about: 'caller',
    facts: ['code', 'named'],
  },
  'caller.refused': refusal('caller'),
  'caller.blocked': refusal('caller'),
  'caller.outdated': refusal('caller'),
  'entries.dropped': {
    level: 'warn',
    entry: 'always',
    about: 'log',
    facts: ['entries', 'minutes'],
  },

  // orders
  'order.made': orderEvent('process'),
  'order.supplied': orderEvent('process', 'delivery', 'optionsVersion'),
  'order.opened': orderEvent('device'),
  'order.second-opener': { ...orderEvent('device'), level: 'warn' },
  'order.code-renewed': orderEvent(),
  'order.mail-sent-again': orderEvent(),
  'order.number-right': orderEvent(),
  'order.number-wrong': { ...orderEvent(), level: 'warn' },
  'order.issued': orderEvent('certificates'),
  'order.confirmed': orderEvent(),
  'order.confirmation-wrong': { ...orderEvent(), level: 'warn' },
  'order.cancelled': orderEvent('process'),
  'order.expired': orderEvent('process'),
  'order.failed': { ...orderEvent('process'), level: 'warn' },
  'order.refused': refusal('caller'),

  // certificates and credentials
  'certificate.issued': {
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: ['purpose', 'notAfter'],
    leaves: { thing: 'certificate', states: ['issued', 'valid', 'expired'] },
  },
  'certificate.held': {
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: [],
    leaves: { thing: 'certificate', states: ['on hold', 'certificateHold'] },
  },
  'certificate.released': {
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: [],
    leaves: { thing: 'certificate', states: ['valid', 'expired'] },
  },
  'certificate.revoked': {
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: [],
    leaves: { thing: 'certificate', states: ['revoked'] },
  },
  'credential.active': {
    level: 'info',
    entry: 'always',
    about: 'credential',
    facts: ['kind'],
    leaves: { thing: 'credential', states: ['active'] },
  },
  'credential.deactivated': {
    ...{ level: 'info', entry: 'always', about: 'credential', facts: ['kind'] },
    leaves: { thing: 'credential', states: ['inactive'] },
  },
  'credential.reactivated': {
    ...{ level: 'info', entry: 'always', about: 'credential', facts: ['kind'] },
    leaves: { thing: 'credential', states: ['active'] },
  },
  'credential.locked': {
    level: 'info',
    entry: 'always',
    about: 'credential',
    facts: ['kind'],
    leaves: { thing: 'credential', states: ['locked'] },
  },
  'credential.deleted': {
    level: 'info',
    entry: 'always',
    about: 'credential',
    facts: ['kind'],
    leaves: { thing: 'credential', states: ['locked'] },
  },
  'credential.refused': refusal('caller'),

  // what admins set and read
  'process.switched': {
    level: 'info',
    entry: 'always',
    about: 'process',
    facts: ['on'],
  },
  'options.installed': {
    level: 'info',
    entry: 'always',
    about: 'options',
    facts: ['version', 'why', 'sha256', 'linesAdded', 'linesRemoved'],
  },
  'options.saved': {
    level: 'info',
    entry: 'always',
    about: 'options',
    facts: ['version', 'why', 'sha256', 'linesAdded', 'linesRemoved'],
  },
  'options.failed': {
    level: 'warn',
    entry: 'always',
    about: 'options',
    facts: ['version', 'why', 'faults'],
  },
  'options.refused': refusal('caller'),
  'audit.exported': {
    level: 'info',
    entry: 'always',
    about: 'log',
    facts: ['as', 'filters'],
  },
  'audit.begun': {
    ...{
      level: 'info',
      entry: 'always',
      about: 'log',
      facts: ['person', 'credential', 'certificate', 'authority', 'process'],
    },
  },
} as const satisfies Readonly<Record<string, SecurityEventDefinition>>;

export type SecurityEventName = keyof typeof SECURITY_EVENTS;

/** Names of the facts that an event requires. */
export type FactsOf<N extends SecurityEventName> = (typeof SECURITY_EVENTS)[N]['facts'][number];

/** The same table, for look-ups by a name that is known only at run time. */
export const EVENT_DEFINITIONS: Readonly<Record<SecurityEventName, SecurityEventDefinition>> = SECURITY_EVENTS;

/** A caller was refused, and nothing was changed. */
function refusal(about: 'caller') {
  return { level: 'warn', entry: 'never', about, facts: ['code'] } as const;
}

/** A person has another state from then on. */
function personEvent() {
  const leaves = { thing: 'person', states: [] } as const;
  return { level: 'info', entry: 'always', about: 'person', facts: ['role', 'state'], leaves } as const;
}

/** Something happened to an order: `about` is its person, the reference says which order. */
function orderEvent<const F extends readonly string[]>(...facts: F) {
  return { level: 'info', entry: 'always', about: 'person', facts } as const;
}
