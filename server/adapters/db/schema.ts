import type { Kysely } from 'kysely';
import type { StoredAuditEntry, WaitingEvent } from '../../audit/audit-store.ts';
import type { StoredAuthority } from '../../ca/authority-store.ts';
import type { CaEntry, StoredCrl } from '../../ca/ca-store.ts';
import type { StoredCertificate, StoredCredential } from '../../credentials/credential-store.ts';
import type { Person } from '../../identity/person.ts';
import type { StoredSession } from '../../identity/session-store.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import type { StoredMail } from '../../notifications/outbox-store.ts';
import type { StoredFailure, StoredScript } from '../../options/script-store.ts';
import type { StoredRun } from '../../processes/engine/run-store.ts';
import type { RowOf } from './record.ts';

/** The tables as the newest migration leaves them; in the database the names are in snake case. */
export interface Schema {
  people: RowOf<Person> & { passwordHash: string | null; searchText: string; lastLogInAt: string | null };
  sessions: RowOf<StoredSession>;
  tries: { key: string; windowStart: string; count: number; expiresAt: string };
  /** One row at most, `id` 1. */
  setupLink: { id: number; tokenHash: string; codeHash: string; expiresAt: string };
  runs: RowOf<StoredRun>;
  credentials: RowOf<StoredCredential>;
  certificates: RowOf<StoredCertificate>;
  messages: RowOf<StoredMessage>;
  outbox: RowOf<StoredMail>;
  /** `isOn` 0 or 1; `setBy` a person. */
  switches: { process: string; isOn: number; setBy: string; setAt: string };
  optionScripts: RowOf<StoredScript>;
  optionFailures: RowOf<StoredFailure>;
  /** `concerns`: a person, as `concernOf` returns. `waited`: batch and place where it waited. */
  audit: RowOf<StoredAuditEntry> & { concerns: string | null; waited: string | null };
  /** `aside` 0 or 1. */
  auditWaiting: RowOf<WaitingEvent> & { batch: string; place: number; proof: string; aside: number };
  /** `listedFrom` null = valid. */
  caEntries: RowOf<CaEntry> & { listedFrom: number | null };
  /** `der` of lists from before only signatures were stored. */
  caCrls: RowOf<StoredCrl> & { der: Uint8Array | null };
  caAuthorities: RowOf<StoredAuthority>;
  /** One row, `id` 1. `keyFolder`: the folder that has claimed it; null = none yet. */
  caState: { id: number; revocationSequence: number; keyFolder: string | null; claimedAt: string | null };
  /** Always empty, except during a ping. */
  probe: { id: number };
  schemaMigrations: { number: number; name: string; appliedAt: string };
}

export type Db = Kysely<Schema>;
