import { useEffect, useState } from 'preact/hooks';

/** For Announce: empty at first, then the text. A live region announces only changes, not its initial content. */
export function useSaidOnce(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return said;
}
