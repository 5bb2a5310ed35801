import { drawsSomething, findUnseen } from '../../shared/find-unseen.ts';
import { Refusal } from './refusal.ts';

const LONGEST = 200;

/** An email address, a telephone number or a sentence, as people read it. Throws Refusal. */
export function parseSupportContact(text: string): string {
  const unseen = findUnseen(text);
  if (unseen !== null) throw new Refusal(`is what people read, but it has ${unseen} in it`);
  if (!drawsSomething(text)) throw new Refusal('is what people read, but it has nothing that can be seen in it');
  if (text.length > LONGEST) throw new Refusal(`has at most ${LONGEST} characters`);
  return text;
}
