import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PinPolicy } from '../pin-policy.ts';
import { notYet } from './not-yet.ts';
import type { PinFieldsProps } from './PinFields.tsx';

export interface NewPin {
  /** For PinFields. */
  readonly fields: Omit<PinFieldsProps, 'labels' | 'disabled'>;
  readonly first: RefObject<HTMLInputElement | null>;
  /** Why the last press of the button did not count; empty: nothing is wrong, or it is being mended. */
  readonly problem: string;
  /** The PIN if it follows the rules; otherwise null, with the problem shown and the focus on the first wrong field. */
  take(): string | null;
}

/** A new PIN being typed twice. It lives in this window's memory and nowhere else. */
export function useNewPin(policy: PinPolicy, ownNames: readonly string[]): NewPin {
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [problem, setProblem] = useState('');
  const fieldRefs = { first: useRef<HTMLInputElement>(null), second: useRef<HTMLInputElement>(null) };
  const typing = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem('');
  };
  return {
    fields: {
      policy,
      ownNames,
      pin,
      repeat,
      onPin: typing(setPin),
      onRepeat: typing(setRepeat),
      showProblems: problem !== '',
      fieldRefs,
    },
    first: fieldRefs.first,
    problem,
    take() {
      const missing = notYet({ pin, repeat, policy, ownNames });
      if (missing === null) return pin;
      setProblem(missing.text);
      fieldRefs[missing.field].current?.focus();
      return null;
    },
  };
}
