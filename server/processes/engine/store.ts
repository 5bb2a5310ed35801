import type { SecurityEventName } from '../../../shared/security-events.ts';
import type { AuditStore } from '../../audit/audit-store.ts';
import type { Emit, Told } from '../../audit/security-event.ts';
import type { StateStore } from '../../audit/state-store.ts';
import type { AuthorityStore } from '../../ca/authority-store.ts';
import type { CaStore } from '../../ca/ca-store.ts';
import type { CertificateStore, CredentialStore } from '../../credentials/credential-store.ts';
import type { PeopleStore } from '../../identity/people-store.ts';
import type { RateLimitStore } from '../../identity/rate-limit-store.ts';
import type { SessionStore } from '../../identity/session-store.ts';
import type { SetupLinkStore } from '../../identity/setup-link-store.ts';
import type { MessageStore } from '../../messages/message-store.ts';
import type { OutboxStore } from '../../notifications/outbox-store.ts';
import type { FailureStore, ScriptStore } from '../../options/script-store.ts';
import type { OrderStore } from './loaded.ts';
import type { RunStore } from './run-store.ts';
import type { SwitchStore } from './switch-store.ts';

/** Everything stored, as seen from within one transaction. */
export interface Stores {
  readonly people: PeopleStore;
  readonly sessions: SessionStore;
  readonly tries: RateLimitStore;
  readonly setupLinks: SetupLinkStore;
  readonly credentials: CredentialStore;
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly runs: RunStore;
  readonly orders: OrderStore;
  readonly ca: CaStore;
  readonly authorities: AuthorityStore;
  readonly outbox: OutboxStore;
  readonly switches: SwitchStore;
  readonly scripts: ScriptStore;
  readonly failures: FailureStore;
  readonly audit: AuditStore;
  readonly states: StateStore;
  /** Records security events: lines of the log after the commit, and entries of the audit log in this transaction. */
  readonly events: { readonly emit: Emit<void> };
}

/**
 * What a transaction may base its decisions on. `serializable`: on everything it reads, as if it were alone, for
 * example on counts with a limit. `own rows`: on rows that it changes itself, so that of two that change the same row
 * one runs again. That costs far less: PostgreSQL tracks the reads of a serializable transaction by whole pages and
 * makes neighbours retry.
 */
export type Isolation = 'serializable' | 'own rows';

/** The database. */
export interface Store {
  /**
   * Runs `work` in one transaction: everything is committed or, when it throws, nothing. `isolation` says what it may
   * base its decisions on; absent = serializable. When it lost against another one it is run again, so it does nothing
   * but call the stores. Throws AppError `server_unreachable` when the database is down, full or cannot be written:
   * whether the last step was committed is not known then.
   */
  transaction<T>(work: (stores: Stores) => Promise<T>, isolation?: Isolation): Promise<T>;
  /**
   * Runs `work`, which only reads, on one state of the database: a snapshot after some transaction, with everything
   * committed before the call. It waits for no writer and makes none retry. Throws WantsToWrite when it writes or
   * records an event, and else as `transaction` does.
   */
  read<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /**
   * As `read`, but each statement sees what is committed when it runs: for statements that need not agree, or for a
   * single one.
   */
  look<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /**
   * Records a security event that belongs to no other transaction. For bounded events, tries with the same `key`
   * (absent = what it is about) from one network count together.
   */
  tell<N extends SecurityEventName>(told: Told<N>, at: Date, key?: string): Promise<void>;
  /**
   * Resolves when all entries of the audit log committed so far are in their places: call it before reading the log.
   */
  settle(): Promise<void>;
  /**
   * Where transactions run side by side: runs `work` on the audit log, exclusively among all servers. null =
   * transactions run one after the other, and each can append itself.
   */
  readonly inLine: (<T>(work: (audit: AuditStore) => Promise<T>) => Promise<T>) | null;
  /** Writes, to see whether the database accepts it. Throws as `transaction` does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
