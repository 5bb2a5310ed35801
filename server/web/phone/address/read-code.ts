/** HMAC-SHA-256 in base64url. */
const TICKET = /^[A-Za-z0-9_-]{43}$/;

/** What comes after the `#`: the ticket, or null when it is none. */
export function readFragment(fragment: string): string | null {
  const ticket = fragment.replace(/^#/, '');
  return TICKET.test(ticket) ? ticket : null;
}

/** The ticket in what a camera read: `<origin>/phone#<ticket>` of this server and nothing else; null = not our code. */
export function readCode(text: string, origin: string): string | null {
  const start = `${origin}/phone#`;
  return text.startsWith(start) ? readFragment(text.slice(start.length)) : null;
}

export function linkOf(ticket: string, origin: string): string {
  return `${origin}/phone#${ticket}`;
}
