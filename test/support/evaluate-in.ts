import type { Evaluated, Evaluation, Sandbox } from '../../server/options/evaluation.ts';
import type { UserFields } from '../../shared/options/user-fields.ts';

export const ALICE_FIELDS: UserFields = {
  ...{ userName: 'alice', givenName: 'Alice', surname: 'Ardent', commonName: 'Alice Ardent' },
  ...{ email: 'alice@example.com', department: 'Finance', role: 'employee', state: 'active' },
};

/** Evaluates scripts for mobile IDs, for Alice, at noon of 1 July 2026, unless told otherwise. */
export function evaluateIn(sandbox: Sandbox) {
  return (script: string, more: Partial<Evaluation> = {}): Promise<Evaluated> =>
    sandbox.evaluate({
      ...{ kind: 'mobile ID', script, user: ALICE_FIELDS, now: new Date('2026-07-01T12:00:00Z') },
      ...more,
    });
}

/** The fault as `line:column reason`; null = there was none. */
export function faultOf({ fault }: Evaluated): string | null {
  return fault === null ? null : `${fault.line ?? '-'}:${fault.column ?? '-'} ${fault.reason}`;
}
