import type { CredentialKind } from '../../shared/credential.ts';
import { judgePerson, type PersonFault } from '../../shared/judge-person.ts';
import type { Fault } from '../../shared/options/fault.ts';
import { asReason } from '../../shared/options/fault-words.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { UserFields } from '../../shared/options/user-fields.ts';
import type { Evaluated } from './evaluation.ts';
import type { Circumstances } from './judge-together.ts';
import { type Judged, judgeWritten } from './judge-written.ts';

/**
 * Judges what a script set for one person, and whether the CA can certify that person at all: otherwise it would only
 * be found after the PIN was typed. A problem with the person is not the fault of any line of the script.
 */
export function judgeFor(kind: CredentialKind, user: UserFields, evaluated: Evaluated, at: Circumstances): Judged {
  const judged = judgeWritten(kind, evaluated, at);
  const faults = judgePerson(user).map(faultOf);
  return faults.length === 0 ? judged : { ...judged, faults: [...judged.faults, ...faults], written: null };
}

function faultOf({ field, wrong }: PersonFault): ScriptFault {
  const what: Fault =
    field === 'email' && wrong.code === 'empty'
      ? { code: 'person without email', facts: {} }
      : { code: 'person not certifiable', facts: { field, wrong } };
  return { line: null, column: null, option: null, ...asReason(what), fails: null };
}
