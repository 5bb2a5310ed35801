import type { ActRefusal } from '../../../../shared/wire/act.ts';
import { useTexts } from '../texts/use-texts.tsx';

/** Whether it is refused because a process is off. */
export const isOff = (why: ActRefusal) => why === 'switched off' || why === 'never switched on';

/** After the sentence that a process is off, for those who can turn it on. */
export function TurnOn() {
  const { people } = useTexts();
  return <a href="/admin/processes">{people.turnOn}</a>;
}
