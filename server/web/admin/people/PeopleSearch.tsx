import type { TargetedMouseEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { PeopleTexts } from '../../../../shared/texts/en/admin/people.ts';
import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import type { PersonRow } from '../../../../shared/wire/people.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { FoundPeople } from './FoundPeople.tsx';
import { PeopleField } from './PeopleField.tsx';
import './people-search.css';
import { useListKeys } from './use-list-keys.ts';
import { usePeopleSearch } from './use-people-search.ts';
import { useSlashKey } from './use-slash-key.ts';

interface PeopleSearchProps {
  words: string;
  onWords: (words: string) => void;
  /**
   * `page`: the list is the main content, with all people if there are no words. `above`: it overlays a page about
   * something else.
   */
  list: 'page' | 'above';
  /** For choosing a person: called instead of opening the person's page. */
  onChoose?: (person: PersonRow) => void;
}

/** Finds people beside something else. `/` focuses it, arrows move through the list, Enter opens, Esc clears. */
export function PeopleSearch({ words, onWords, list, onChoose }: PeopleSearchProps) {
  const { people: said } = useTexts();
  const box = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { found, looking, error, again } = usePeopleSearch(words, { idle: list === 'page' ? 'everybody' : 'nobody' });
  useSlashKey(input, { on: onChoose === undefined });
  const press = useListKeys({ box, input, looking, onClear: () => onWords('') });

  // The list is shown while the focus is here, and a pressed link takes it away in some browsers and not in others.
  const keepFocus = (event: TargetedMouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest('.found-people') !== null) event.preventDefault();
  };

  return (
    <search class={`people-search people-search-${list}`} ref={box} onKeyDown={press} onMouseDown={keepFocus}>
      <PeopleField input={input} words={words} onWords={onWords} looking={looking} hasKey={onChoose === undefined} />
      {error !== null && <OurFault error={error} again={again} />}
      {found !== null && error === null && <FoundPeople found={found} above={list === 'above'} onChoose={onChoose} />}
      <Announce text={looking || found === null || found.words === '' ? '' : describeFound(found, said.said)} />
    </search>
  );
}

function describeFound(
  { people, more }: { people: readonly unknown[]; more: boolean },
  said: PeopleTexts['said'],
): string {
  if (people.length === 0) return said.nobody;
  return more ? said.foundFirst(people.length) : said.found(people.length);
}
