import { vi } from 'vitest';
import type { Organization } from '../../shared/organization.ts';

/**
 * Lets code that is rendered in Node find an organisation in its page; `vi.unstubAllGlobals` removes the page again.
 */
export function tellPage({ name, support }: Pick<Organization, 'name' | 'support'>): void {
  const content = JSON.stringify({ name, support, logo: null, files: [] });
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => content }) });
}
