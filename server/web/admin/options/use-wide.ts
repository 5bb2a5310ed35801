import { useEffect, useState } from 'preact/hooks';

/** As in options-editor.css: from this width on form, script and preview are side by side. */
const WIDE = '(min-width: 75rem)';

/** Whether there is room for all three at once. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => setWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return wide;
}
