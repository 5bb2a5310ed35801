import type { CredentialKind } from '../../shared/credential.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** One version of an option script. Versions of a kind count from 1 without gaps and never change. */
export interface StoredScript {
  readonly kind: CredentialKind;
  readonly version: number;
  readonly text: string;
  /** The admin; null = it came with the product. */
  readonly savedBy: string | null;
  readonly savedAt: Date;
  readonly why: string;
}

export interface ScriptStore {
  /** The newest version; null = none is there yet. */
  newest(kind: CredentialKind): Promise<StoredScript | null>;
  /** The number of the newest version; null = none is there yet. */
  newestVersion(kind: CredentialKind): Promise<number | null>;
  version(kind: CredentialKind, version: number): Promise<StoredScript | null>;
  /** Newest first, without their texts. */
  versions(kind: CredentialKind): Promise<Array<Omit<StoredScript, 'text'>>>;
  /** Stores the next version; false = there is already one with that number (a concurrent writer was first). */
  insert(script: StoredScript): Promise<boolean>;
}

/** Records that a person could not order because a version of the script failed for them. */
export interface StoredFailure {
  readonly kind: CredentialKind;
  readonly version: number;
  readonly personId: string;
  /** Of the latest time. */
  readonly faults: readonly ScriptFault[];
  readonly at: Date;
  readonly count: number;
}

export interface FailureStore {
  /**
   * Adds one for this version and person; returns whether it is the first of this version for them, and for anybody.
   */
  count(
    failure: Omit<StoredFailure, 'count'>,
  ): Promise<{ readonly firstOfPerson: boolean; readonly firstOfVersion: boolean }>;
  /** Of one version, latest first. */
  ofVersion(kind: CredentialKind, version: number, limit: number): Promise<StoredFailure[]>;
}
