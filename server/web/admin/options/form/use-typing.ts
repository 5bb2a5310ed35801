import { useEffect, useState } from 'preact/hooks';
import type { OptionType, OptionValue } from '../../../../../shared/options/option.ts';
import { readTyped, sameValue, spellValue } from './typed-value.ts';

export interface Typing {
  /** What the field shows. */
  readonly shown: string;
  /** What is to do about it; null = it is fine as far as the field knows. */
  readonly fault: string | null;
  readonly onInput: (typed: string) => void;
  /** One is done with it. */
  readonly onBlur: () => void;
}

interface Heard {
  onValue: (value: OptionValue, how: { typed: boolean }) => void;
  onUnwritten: (fault: string | null) => void;
}

/**
 * What stands in a field while one types: the script's own value, until the letters say another or none. Whatever can be
 * written is, at once; when the script says something else by another way, the field follows the script. `value`
 * undefined: there is no field.
 */
export function useTyping(type: OptionType, value: OptionValue | undefined, { onValue, onUnwritten }: Heard): Typing {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === undefined ? '' : spellValue(value));
  const read = readTyped(type, shown);

  const follow = () => {
    setTyped(null);
    onUnwritten(null);
  };
  useEffect(() => {
    // With the field goes what stood in it: nobody could mend it any more.
    if (typed !== null && (value === undefined || !sameValue(readTyped(type, typed).value, value))) follow();
  }, [JSON.stringify(value)]);

  return {
    shown,
    // null is no limit, which no letters say
    fault: value === undefined || value === null ? null : read.fault,
    onInput: (letters) => {
      const now = readTyped(type, letters);
      setTyped(letters);
      onUnwritten(now.value === undefined ? now.fault : null);
      if (now.value !== undefined) onValue(now.value, { typed: true });
    },
    onBlur: () => {
      if (typed !== null && read.value !== undefined) follow();
    },
  };
}
