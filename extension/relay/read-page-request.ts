import type { PageRequest } from '../../shared/wire/page.ts';

/**
 * The request in a page's message, or null. Accepts the same as the schema of shared/wire/page.ts, by hand: this script
 * is loaded into every page, and the schemas would be three times the rest of it. The worker parses it again.
 */
export function readPageRequest(data: unknown): PageRequest | null {
  if (typeof data !== 'object' || data === null || !('action' in data)) return null;
  if (data.action === 'chipless:status') return { action: data.action };
  if (data.action !== 'chipless:enrol' || !('ticket' in data) || typeof data.ticket !== 'string') return null;
  return /^[A-Za-z0-9_-]{43}$/.test(data.ticket) ? { action: data.action, ticket: data.ticket } : null;
}
