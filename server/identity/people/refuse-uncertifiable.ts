import { AppError } from '../../../shared/errors.ts';
import { drawsSomething, findUnseen } from '../../../shared/find-unseen.ts';
import { judgePerson } from '../../../shared/judge-person.ts';
import { textFaultInEnglish } from '../../../shared/text-fault-words.ts';
import type { Person } from '../person.ts';

/** In characters. */
const LONGEST_DEPARTMENT = 200;

/**
 * Called before a person is stored, so that there is no one whom the CA could not certify or the screens not show.
 * Throws AppError `input_invalid` with the field and the reason.
 */
export function refuseUncertifiable(person: Person): void {
  const [fault] = judgePerson(person);
  if (fault !== undefined)
    throw new AppError('input_invalid', `${textFaultInEnglish(`The ${fault.name}`, fault.wrong)}.`);
  const { department } = person;
  const unseen = findUnseen(department);
  if (unseen !== null) throw new AppError('input_invalid', `The department has ${unseen} in it.`);
  if (department !== '' && !drawsSomething(department)) throw new AppError('input_invalid', 'The department is blank.');
  if ([...department].length > LONGEST_DEPARTMENT) {
    throw new AppError('input_invalid', `The department is longer than ${LONGEST_DEPARTMENT} characters.`);
  }
}
