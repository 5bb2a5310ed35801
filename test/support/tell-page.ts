import { vi } from 'vitest';
import type { Organization } from '../../shared/organization.ts';

/** Lets what is rendered in Node find an organisation in its page; `vi.unstubAllGlobals` takes the page away again. */
export function tellPage({ name, support }: Pick<Organization, 'name' | 'support'>): void {
  const content = JSON.stringify({ name, support, logo: null, files: [] });
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => content }) });
}
