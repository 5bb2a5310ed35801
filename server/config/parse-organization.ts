import { drawsSomething, findUnseen } from '../../shared/find-unseen.ts';
import { AUTHORITY_ROLES, LONGEST_ORGANIZATION, X520_UPPER_BOUND } from '../../shared/organization.ts';
import { Refusal } from './refusal.ts';

/** The organisation's name: one visible line, short enough for the names of its CA. Throws Refusal. */
export function parseOrganization(text: string): string {
  const unseen = findUnseen(text);
  if (unseen !== null) throw new Refusal(`is what people read, but it has ${unseen} in it`);
  if (!drawsSomething(text)) throw new Refusal('is what people read, but it has nothing that can be seen in it');
  const { length } = Array.from(text);
  if (length > LONGEST_ORGANIZATION) {
    const name = `"${text.slice(0, 20)}… ${AUTHORITY_ROLES.issuing}"`;
    throw new Refusal(
      `has at most ${LONGEST_ORGANIZATION} characters, not ${length}: its certificate authority is called ${name}, and X.520 allows a name ${X520_UPPER_BOUND}`,
    );
  }
  return text;
}
