/**
 * The closed list of events that an investigator or an auditor asks about. Each occurrence is one line in the server's
 * log; `entry` decides about the audit log:
 * - `always`: an entry in the transaction of the change itself. Something was changed.
 * - `bounded`: an entry, but only so many however often it happens (server/audit/bound-entries.ts): anybody can cause
 * it, and the audit log is kept permanently. It has the fact `times`, how often it was tried.
 * - `never`: the line alone. Nothing was changed.
 */
export interface SecurityEventDefinition {
  /** What happened, for the audit page and the documentation. */
  readonly says: string;
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

/** The states that the tables may have after an event. */
export interface Leaves {
  readonly thing: 'person' | 'credential' | 'certificate';
  /** Empty = role and state are facts of the event. */
  readonly states: readonly string[];
}

export const SECURITY_EVENTS = {
  // people
  'admin.created': {
    says: 'Became the first admin',
    level: 'info',
    entry: 'always',
    about: 'person',
    facts: ['userName', 'role', 'state'],
    leaves: { thing: 'person', states: [] },
  },
  'person.created': {
    says: 'Created a person',
    level: 'info',
    entry: 'always',
    about: 'person',
    facts: ['userName', 'role', 'state'],
    leaves: { thing: 'person', states: [] },
  },
  'person.deactivated': personEvent('Deactivated a person'),
  'person.reactivated': personEvent('Reactivated a person'),
  'person.locked': personEvent('Locked a person'),
  'log-in.right': { says: 'Logged in', level: 'info', entry: 'always', about: 'person', facts: [] },
  'log-in.wrong': { says: 'Could not log in', level: 'warn', entry: 'bounded', about: 'caller', facts: [] },
  'log-in.blocked': { says: 'Log-in was blocked', level: 'warn', entry: 'bounded', about: 'caller', facts: [] },
  'session.missing': { says: 'Called without being logged in', ...refusal('caller') },
  'session.ended': { says: 'Logged out', level: 'info', entry: 'always', about: 'person', facts: [] },
  'session.all-ended': {
    says: 'Logged out everywhere',
    level: 'info',
    entry: 'always',
    about: 'person',
    facts: ['ended'],
  },
  'session.expired': { says: 'A log-in ran out', level: 'info', entry: 'never', about: 'person', facts: [] },
  'setup-link.made': {
    says: 'Made a set-up link',
    level: 'info',
    entry: 'always',
    about: 'link',
    facts: ['expiresAt'],
  },
  'setup-link.refused': {
    says: 'A set-up link was refused',
    level: 'warn',
    entry: 'bounded',
    about: 'link',
    facts: [],
  },
  'account.refused': { says: 'An account was refused', ...refusal('caller') },
  'password.refused': { says: 'A new password was refused', ...refusal('caller') },

  // who calls
  'origin.refused': {
    says: 'A call from another site, or for another host, was refused',
    level: 'warn',
    entry: 'never',
    about: 'caller',
    facts: ['code', 'named'],
  },
  'caller.refused': { says: 'A call without the right to it was refused', ...refusal('caller') },
  'caller.blocked': { says: 'Too many calls were refused', ...refusal('caller') },
  'caller.outdated': { says: 'An app that is too old was refused', ...refusal('caller') },
  'entries.dropped': {
    says: 'More tries than the audit log keeps: only the log has the others',
    level: 'warn',
    entry: 'always',
    about: 'log',
    facts: ['entries', 'minutes'],
  },

  // orders
  'order.made': orderEvent('Ordered', 'process'),
  'order.supplied': orderEvent('Ordered for somebody', 'process', 'delivery', 'optionsVersion'),
  'order.opened': orderEvent('An order was opened', 'device'),
  'order.second-opener': { ...orderEvent('A second app tried to open an order', 'device'), level: 'warn' },
  'order.code-renewed': orderEvent('Made a new code for an order'),
  'order.mail-sent-again': orderEvent('Sent the link of an order again'),
  'order.number-right': orderEvent('Typed the number of the phone'),
  'order.number-wrong': { ...orderEvent('Typed a wrong number'), level: 'warn' },
  'order.issued': orderEvent('Certificates were made for an order', 'certificates'),
  'order.confirmed': orderEvent('An order was confirmed'),
  'order.confirmation-wrong': { ...orderEvent('A wrong confirmation came in'), level: 'warn' },
  'order.cancelled': orderEvent('Cancelled an order', 'process'),
  'order.expired': orderEvent('An order expired', 'process'),
  'order.failed': { ...orderEvent('An order failed', 'process'), level: 'warn' },
  'order.refused': { says: 'A step of an order was refused', ...refusal('caller') },

  // certificates and credentials
  'certificate.issued': {
    says: 'Issued a certificate',
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: ['purpose', 'notAfter'],
    leaves: { thing: 'certificate', states: ['issued', 'valid', 'expired'] },
  },
  'certificate.held': {
    says: 'Put a certificate on hold',
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: [],
    leaves: { thing: 'certificate', states: ['on hold', 'certificateHold'] },
  },
  'certificate.released': {
    says: 'Took a certificate off hold',
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: [],
    leaves: { thing: 'certificate', states: ['valid', 'expired'] },
  },
  'certificate.revoked': {
    says: 'Revoked a certificate',
    level: 'info',
    entry: 'always',
    about: 'certificate',
    facts: [],
    leaves: { thing: 'certificate', states: ['revoked'] },
  },
  'credential.active': {
    says: 'A credential became active',
    level: 'info',
    entry: 'always',
    about: 'credential',
    facts: ['kind'],
    leaves: { thing: 'credential', states: ['active'] },
  },
  'credential.deactivated': {
    ...{ says: 'Deactivated a credential', level: 'info', entry: 'always', about: 'credential', facts: ['kind'] },
    leaves: { thing: 'credential', states: ['inactive'] },
  },
  'credential.reactivated': {
    ...{ says: 'Reactivated a credential', level: 'info', entry: 'always', about: 'credential', facts: ['kind'] },
    leaves: { thing: 'credential', states: ['active'] },
  },
  'credential.locked': {
    says: 'Locked a credential',
    level: 'info',
    entry: 'always',
    about: 'credential',
    facts: ['kind'],
    leaves: { thing: 'credential', states: ['locked'] },
  },
  'credential.deleted': {
    says: 'A credential was deleted from its device',
    level: 'info',
    entry: 'always',
    about: 'credential',
    facts: ['kind'],
    leaves: { thing: 'credential', states: ['locked'] },
  },
  'credential.refused': { says: 'An action on a credential was refused', ...refusal('caller') },

  // what admins set and read
  'process.switched': {
    says: 'Turned a process on or off',
    level: 'info',
    entry: 'always',
    about: 'process',
    facts: ['on'],
  },
  'options.installed': {
    says: 'Installed the first option script',
    level: 'info',
    entry: 'always',
    about: 'options',
    facts: ['version', 'why', 'sha256', 'linesAdded', 'linesRemoved'],
  },
  'options.saved': {
    says: 'Saved an option script',
    level: 'info',
    entry: 'always',
    about: 'options',
    facts: ['version', 'why', 'sha256', 'linesAdded', 'linesRemoved'],
  },
  'options.failed': {
    says: 'An option script failed',
    level: 'warn',
    entry: 'always',
    about: 'options',
    facts: ['version', 'why'],
  },
  'options.refused': { says: 'An option script was refused', ...refusal('caller') },
  'audit.exported': {
    says: 'Exported the audit log',
    level: 'info',
    entry: 'always',
    about: 'log',
    facts: ['as', 'filters'],
  },
  'audit.begun': {
    says: 'Began to write down what happens to people, credentials and certificates',
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

/** Somebody was refused, and nothing was changed. */
function refusal(about: 'caller') {
  return { level: 'warn', entry: 'never', about, facts: ['code'] } as const;
}

/** A person is in another state from then on. */
function personEvent(says: string) {
  const leaves = { thing: 'person', states: [] } as const;
  return { says, level: 'info', entry: 'always', about: 'person', facts: ['role', 'state'], leaves } as const;
}

/** Something happened to an order: `about` is its person, the reference says which order. */
function orderEvent<const F extends readonly string[]>(says: string, ...facts: F) {
  return { says, level: 'info', entry: 'always', about: 'person', facts } as const;
}
