import { useEffect } from 'preact/hooks';
import { organization } from '../../../../shared/ui/organization.ts';

/** The window's title: what is on the page, of which process, of whose server. */
export function useTitle(headline: string, process?: string): void {
  useEffect(() => {
    document.title = [headline, process, organization().name].filter((part) => part !== undefined).join(' – ');
  }, [headline, process]);
}
