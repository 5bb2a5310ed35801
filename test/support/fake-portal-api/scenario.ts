import type { Credential } from '../../../shared/wire/credential.ts';
import type { OfferedProcess, Run } from '../../../shared/wire/run.ts';
import type { Session } from '../../../shared/wire/session.ts';

/** Canned answers for looking at the portal's screens without a server. */
export interface Scenario {
  readonly session: Session | null;
  readonly processes: readonly OfferedProcess[];
  readonly runs: readonly Run[];
  readonly credentials: readonly Credential[];
}
