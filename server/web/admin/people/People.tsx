import { useState } from 'preact/hooks';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { PeopleSearch } from './PeopleSearch.tsx';

const PARAMETER = 'find';

/** Everybody, or who fits the words. The words stay in the address, so that Back comes back to them. */
export function People() {
  const [words, setWords] = useState(() => new URLSearchParams(location.search).get(PARAMETER) ?? '');
  const search = (next: string) => {
    setWords(next);
    const query = next.trim() === '' ? '' : `?${new URLSearchParams({ [PARAMETER]: next })}`;
    history.replaceState(null, '', `${location.pathname}${query}`);
  };
  return (
    <>
      <PageHead title="People" />
      <PeopleSearch words={words} onWords={search} list="page" />
    </>
  );
}
