import { drawsSomething, locateUnseen } from './find-unseen.ts';
import type { TextFault } from './text-fault.ts';

/** Why a text that people read is not one in which every character is visible, in order; null = it is. */
export function judgeShown(text: string): TextFault | null {
  const unseen = locateUnseen(text);
  if (unseen !== null) return { code: 'unseen', facts: unseen };
  return drawsSomething(text) ? null : { code: 'nothing seen', facts: {} };
}
