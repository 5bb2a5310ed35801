import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../../../shared/ui/icons/Icon.tsx';
import { Spinner } from '../../../../shared/ui/icons/Spinner.tsx';
import { useElapsed } from '../../parts/frame/use-elapsed.ts';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { useTexts } from '../texts/use-texts.tsx';

const UNNOTICED_MS = 300;

interface PeopleFieldProps {
  input: RefObject<HTMLInputElement | null>;
  words: string;
  onWords: (words: string) => void;
  looking: boolean;
  /** `/` focuses it. */
  hasKey: boolean;
}

/** The field for the search words. */
export function PeopleField({ input, words, onWords, looking, hasKey }: PeopleFieldProps) {
  const { find } = useTexts().people;
  const id = useId();
  const narrow = useNarrow();
  return (
    <>
      <label class="c-visually-hidden" for={id}>
        {find.label}
      </label>
      <div class="c-field-box people-search-box">
        <Icon name="search" />
        <input
          ref={input}
          class="c-field-input"
          id={id}
          type="search"
          placeholder={narrow ? find.placeholderNarrow : find.placeholder}
          value={words}
          onInput={(event) => onWords(event.currentTarget.value)}
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          autocapitalize="none"
        />
        {looking ? <SlowSpinner key={words} /> : words === '' && hasKey && <kbd class="people-search-key">/</kbd>}
      </div>
    </>
  );
}

function SlowSpinner() {
  return useElapsed(UNNOTICED_MS) ? <Spinner /> : null;
}
