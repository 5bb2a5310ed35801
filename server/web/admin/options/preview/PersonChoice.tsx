import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import type { PersonRow } from '../../../../../shared/wire/people.ts';
import { describePerson } from '../../people/describe-person.ts';
import { Initials } from '../../people/Initials.tsx';
import { PeopleSearch } from '../../people/PeopleSearch.tsx';
import { useTexts } from '../use-texts.ts';

interface PersonChoiceProps {
  person: PersonRow | null;
  onPerson: (person: PersonRow) => void;
}

/** The person of the preview, and the search for another person in its place. Esc without words leaves it as it was. */
export function PersonChoice({ person, onPerson }: PersonChoiceProps) {
  const { people, preview } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [searching, setSearching] = useState(false);
  const [words, setWords] = useState('');
  const before = useRef(searching);
  useLayoutEffect(() => {
    // The focus follows when the search is opened or closed, not when the page appears.
    if (before.current !== searching) box.current?.querySelector<HTMLElement>('input, button')?.focus();
    before.current = searching;
  }, [searching]);

  const close = () => {
    setWords('');
    setSearching(false);
  };
  // A person was chosen elsewhere on the page.
  useEffect(close, [person?.id]);
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && words === '') close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of what is inside
    <div class="preview-person" ref={box} onKeyDown={press}>
      {person === null || searching ? (
        <PeopleSearch
          words={words}
          onWords={setWords}
          list="page"
          onChoose={(chosen) => {
            onPerson(chosen);
            close();
          }}
        />
      ) : (
        <div class="preview-person-chosen">
          <Initials name={person.displayName} />
          <div class="preview-person-text">
            <p class="preview-person-name">{person.displayName}</p>
            <p class="preview-person-sub">{describePerson(person, people)}</p>
          </div>
          <Button small onClick={() => setSearching(true)}>
            {preview.chooseAnother}
          </Button>
        </div>
      )}
    </div>
  );
}
