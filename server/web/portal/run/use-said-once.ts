import { useEffect, useState } from 'preact/hooks';

/** For Announce: empty at first, then the text. A live region speaks of changes only, not of what it was born with. */
export function useSaidOnce(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return said;
}
