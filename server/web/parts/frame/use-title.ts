import { useEffect } from 'preact/hooks';
import { organization } from '../../../../shared/ui/organization/organization.ts';

/** The window's title: the page, its process, and the organisation. */
export function useTitle(headline: string, process?: string): void {
  useEffect(() => {
    document.title = [headline, process, organization().name].filter((part) => part !== undefined).join(' – ');
  }, [headline, process]);
}
