import { useEffect, useState } from 'preact/hooks';

/** As in the style sheets: below this a page has one column. */
const NARROW = '(max-width: 639.98px)';

/** Whether the page is as narrow as on a phone, where another thing comes first. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = () => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return narrow;
}
