import { useEffect } from 'preact/hooks';
import { useTexts } from '../texts/use-texts.tsx';

/** The window's title: what is on the page, of which process, in which product. */
export function useTitle(headline: string, process?: string): void {
  const { parts } = useTexts();
  useEffect(() => {
    document.title = [headline, process, parts.product].filter((part) => part !== undefined).join(' – ');
  }, [headline, process, parts]);
}
