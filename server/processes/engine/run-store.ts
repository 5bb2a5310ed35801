import type { ProcessName, RunEnd, RunState, Step } from '../../../shared/process.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { Options } from '../../options/credential-options.ts';

/**
 * One person going through a process, or a change that a process has made to them or a credential of theirs. Steps and
 * options are frozen when it starts.
 */
export interface StoredRun {
  readonly id: string;
  readonly process: ProcessName;
  readonly personId: string;
  /** The operator who started it for the person; null = the person themselves. */
  readonly startedBy: string | null;
  readonly state: RunState;
  readonly steps: readonly Step[];
  /** Index into `steps`. */
  readonly step: number;
  /** null = it makes nothing: it has changed a state. */
  readonly options: Options | null;
  /** Seven characters like 7F3K-22. */
  readonly reference: string;
  /** The credential that it makes, once that is ordered, or has changed; null = it is about the person. */
  readonly credentialId: string | null;
  /** The chosen reason from the list of its process; null = none is asked for. */
  readonly reason: Reason | null;
  /** When its certificates end earlier than was ordered, because the CA does; null = they last as ordered. */
  readonly cutAt: Date | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** What `state` does not say about the end; null = nothing, or it has not ended. */
  readonly endedWhy: RunEnd | null;
  /** When it expires unless it is continued (before its message exists); the message has its own time. */
  readonly expiresAt: Date;
  /** Rises by one with each change. */
  readonly version: number;
}

/** A run that makes a credential, step by step: people know it as an order. */
export interface OrderRun extends StoredRun {
  readonly options: Options;
}

export function isOrder(run: StoredRun): run is OrderRun {
  return run.options !== null;
}

export interface RunStore {
  insert(run: StoredRun): Promise<void>;
  byId(id: string): Promise<StoredRun | null>;
  /** Running ones of a person, newest first. */
  running(personId: string): Promise<StoredRun[]>;
  /**
   * Replaces `before`, as it was read, by `after` if the stored version is `after.version - 1`; false = a concurrent
   * change was first. Only what differs is written.
   */
  replace(before: StoredRun, after: StoredRun): Promise<boolean>;
  /** Ids of running runs without a message that have expired at `now`. */
  expired(now: Date, limit: number): Promise<string[]>;
}
