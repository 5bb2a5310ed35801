import { useEffect, useState } from 'preact/hooks';
import type { OptionType, OptionValue } from '../../../../../shared/options/option.ts';
import { readTyped, sameValue, spellValue, type TypedFault } from './typed-value.ts';

export interface Typing {
  /** What the field shows. */
  readonly shown: string;
  /** Null = it is fine as far as the field knows. */
  readonly fault: TypedFault | null;
  readonly onInput: (typed: string) => void;
  /** The field is left. */
  readonly onBlur: () => void;
}

interface Heard {
  onValue: (value: OptionValue, how: { typed: boolean }) => void;
  onUnwritten: (fault: TypedFault | null) => void;
}

/**
 * The content of a field while one types: the script's own value, until the letters mean another or none. Anything
 * valid is written at once; when the script changes in another way, the field follows. `value` undefined: there is no
 * field.
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
    // With the field goes its content: it could no longer be corrected.
    if (typed !== null && (value === undefined || !sameValue(readTyped(type, typed).value, value))) follow();
  }, [JSON.stringify(value)]);

  return {
    shown,
    // null is no limit, which no letters mean
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
