import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PinPolicy } from '../../pin-policy.ts';
import { useClientTexts } from '../language/use-texts.ts';
import { type NotYet, notYet, sayNotYet } from './not-yet.ts';
import type { PinFieldsProps } from './PinFields.tsx';

export interface NewPin {
  /** For PinFields. */
  readonly fields: Omit<PinFieldsProps, 'labels' | 'disabled'>;
  readonly first: RefObject<HTMLInputElement | null>;
  /** Why the last press of the button did not count; empty: nothing is wrong, or it is being corrected. */
  readonly problem: string;
  /** The PIN if it meets the rules; otherwise null, with the problem shown and the focus on the first wrong field. */
  take(): string | null;
}

/** A new PIN being typed twice. It is only in this window's memory. */
export function useNewPin(policy: PinPolicy, ownNames: readonly string[]): NewPin {
  const { pin: words } = useClientTexts();
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [missing, setMissing] = useState<NotYet | null>(null);
  const fieldRefs = { first: useRef<HTMLInputElement>(null), second: useRef<HTMLInputElement>(null) };
  const typing = (set: (text: string) => void) => (text: string) => {
    set(text);
    setMissing(null);
  };
  return {
    fields: {
      policy,
      ownNames,
      pin,
      repeat,
      onPin: typing(setPin),
      onRepeat: typing(setRepeat),
      showProblems: missing !== null,
      fieldRefs,
    },
    first: fieldRefs.first,
    problem: missing === null ? '' : sayNotYet(missing, words),
    take() {
      const found = notYet({ pin, repeat, policy, ownNames });
      if (found === null) return pin;
      setMissing(found);
      fieldRefs[found.open.length > 0 ? 'first' : 'second'].current?.focus();
      return null;
    },
  };
}
