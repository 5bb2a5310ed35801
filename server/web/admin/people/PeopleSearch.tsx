import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Announce } from '../../../../shared/ui/Announce.tsx';
import { Icon } from '../../../../shared/ui/Icon.tsx';
import { Spinner } from '../../../../shared/ui/Spinner.tsx';
import type { PersonRow } from '../../../../shared/wire/admin.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useElapsed } from '../../parts/frame/use-elapsed.ts';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { FoundPeople } from './FoundPeople.tsx';
import './people-search.css';
import { usePeopleSearch } from './use-people-search.ts';
import { useSlashKey } from './use-slash-key.ts';

const UNNOTICED_MS = 300;

interface PeopleSearchProps {
  words: string;
  onWords: (words: string) => void;
  /** `page`: the list is what the page shows. `above`: it lies over a page about something else while one searches. */
  list: 'page' | 'above';
  /** For whom something is shown beside the search: takes the person instead of opening the page. */
  onChoose?: (person: PersonRow) => void;
}

/** Finds people. `/` focuses it, arrows move through the list, Enter opens, Esc clears. */
export function PeopleSearch({ words, onWords, list, onChoose }: PeopleSearchProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const { found, looking, error, again } = usePeopleSearch(words, { idle: list === 'page' ? 'everybody' : 'nobody' });
  useSlashKey(input, { on: onChoose === undefined });

  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>('.found-people .c-row-link') ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? links.indexOf(active) : -1;
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? input.current)?.focus();
    else if (event.key === 'Enter' && at < 0 && !looking) links[0]?.click();
    else if (event.key === 'Escape') {
      onWords('');
      input.current?.focus();
    } else return;
    // Enter on a found person is the browser's own.
    if (event.key !== 'Enter' || at < 0) event.preventDefault();
  };

  // The list is there while the focus is here, and a pressed link takes it away in some browsers and not in others.
  const keepFocus = (event: TargetedMouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest('.found-people') !== null) event.preventDefault();
  };

  return (
    <search class={`people-search people-search-${list}`} ref={box} onKeyDown={press} onMouseDown={keepFocus}>
      <label class="c-visually-hidden" for={id}>
        Find a person
      </label>
      <div class="c-field-box people-search-box">
        <Icon name="search" />
        <input
          ref={input}
          class="c-field-input"
          id={id}
          type="search"
          placeholder={narrow ? 'Search people' : 'Name, user name, email, department or serial number'}
          value={words}
          onInput={(event) => onWords(event.currentTarget.value)}
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          autocapitalize="none"
        />
        {looking ? (
          <SlowSpinner key={words} />
        ) : (
          words === '' && onChoose === undefined && <kbd class="people-search-key">/</kbd>
        )}
      </div>
      {error !== null && <OurFault error={error} again={again} />}
      {found !== null && error === null && <FoundPeople found={found} above={list === 'above'} onChoose={onChoose} />}
      <Announce text={looking || found === null || found.words === '' ? '' : describeFound(found)} />
    </search>
  );
}

function SlowSpinner() {
  return useElapsed(UNNOTICED_MS) ? <Spinner /> : null;
}

function describeFound({ people, more }: { people: readonly unknown[]; more: boolean }): string {
  if (people.length === 0) return 'Nobody found.';
  const count = people.length === 1 ? '1 person found' : `${people.length} people found`;
  return more ? `${count}, and there are more.` : `${count}.`;
}
