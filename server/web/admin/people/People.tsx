import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NobodyFound } from './NobodyFound.tsx';
import { PeopleField } from './PeopleField.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { describeEverybody, describeFitting, describeShown } from './people-counts.ts';
import './people-search.css';
import './people.css';
import { areEmpty, NO_FILTERS, type PeopleFilters, readFilters, writeFilters } from './people-filters.ts';
import { useListKeys } from './use-list-keys.ts';
import { type Found, usePeopleSearch } from './use-people-search.ts';
import { useSlashKey } from './use-slash-key.ts';

const PAGE = 50;

/**
 * All people, or those who match words and filters. The filters are kept in the URL; the words, which are people's
 * names, only in this entry of the browser's history: Back restores both.
 */
export function People() {
  const { people: said } = useTexts();
  const box = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const [words, setWords] = useState(() => wordsOf(history.state));
  const [filters, setFilters] = useState(() => readFilters(location.search));
  const { found, looking, error, again, more } = usePeopleSearch(words, { filters, idle: 'everybody' });
  useSlashKey(input, {});
  const seek = (next: { words?: string; filters?: PeopleFilters }) => {
    const { words: typed, filters: chosen } = { words, filters, ...next };
    setWords(typed);
    setFilters(chosen);
    rememberHere({ words: typed }, `${location.pathname}${writeFilters(chosen)}`);
  };
  const press = useListKeys({ box, input, looking, onClear: () => seek({ words: '' }) });
  const showMore = async () => {
    const shown = found?.people.length ?? 0;
    await more.run();
    requestAnimationFrame(() => links(box.current)[shown]?.focus());
  };
  const searched = words.trim() !== '' || !areEmpty(filters);
  const count = found === null ? '' : searched ? describeFitting(found, said) : describeEverybody(found.total, said);
  return (
    <>
      <PageHead title={said.title} />
      <search class="people-search" ref={box} onKeyDown={press}>
        <PeopleField input={input} words={words} onWords={(next) => seek({ words: next })} looking={looking} hasKey />
        <div class="people-bar">
          <FilterBar filters={filters} onFilters={(next) => seek({ filters: next })} found={found?.found} />
          <p class="people-count" role="status">
            {looking ? '' : count}
          </p>
        </div>
        {error !== null && <OurFault error={error} again={again} />}
        {found === null && error === null && <Waiting rows={6} />}
        {found !== null && error === null && (
          <div class="c-panel found-people">
            {found.people.length === 0 ? (
              <NobodyFound
                words={found.words}
                filtered={!areEmpty(filters)}
                onClear={() => seek({ filters: NO_FILTERS })}
              />
            ) : narrow ? (
              <PeopleRows people={found.people} />
            ) : (
              <PeopleTable people={found.people} />
            )}
            {found.more && (
              <div class="people-foot">
                {more.error !== null && <WhyNot error={more.error} />}
                <span>{describeShown(found.people.length, found.found, said)}</span>
                <Button small busy={more.busy} onClick={() => void showMore()}>
                  {said.showMore(left(found))}
                </Button>
              </div>
            )}
          </div>
        )}
      </search>
    </>
  );
}

function left({ people, found }: Found): number {
  return found === null ? PAGE : Math.max(1, Math.min(PAGE, found - people.length));
}

function links(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('.found-people :is(.c-row-link, .people-link)') ?? [])];
}

/** What this entry of the browser's history keeps. */
function wordsOf(state: unknown): string {
  const isKept = typeof state === 'object' && state !== null && 'words' in state && typeof state.words === 'string';
  return isKept ? String(state.words) : '';
}

/** Browsers refuse too frequent calls for a while, as with a key that is held down: the next key tries again. */
function rememberHere(state: { readonly words: string }, address: string): void {
  try {
    history.replaceState(state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  }
}
