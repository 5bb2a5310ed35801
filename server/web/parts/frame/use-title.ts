import { useEffect } from 'preact/hooks';

/** The window's title: what is on the page, of which process, in which product. */
export function useTitle(headline: string, process?: string): void {
  useEffect(() => {
    document.title = [headline, process, 'Chipless'].filter((part) => part !== undefined).join(' – ');
  }, [headline, process]);
}
