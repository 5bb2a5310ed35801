/** HMAC-SHA-256 in base64url. */
const TICKET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The ticket in what comes after the `#` of a URL, or null. Mail programs and people add to a link: the full stop of
 * the sentence, a bracket, quotes, tracking parameters; some encode its characters as `%2D`. Text with more or fewer
 * letters or digits than a ticket is none.
 */
export function readFragment(fragment: string): string | null {
  const found = /^[^A-Za-z0-9_-]*([A-Za-z0-9_-]{43})(?:$|[_-]+(?![A-Za-z0-9])|[^A-Za-z0-9_-])/.exec(plain(fragment));
  return found?.[1] ?? null;
}

function plain(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a percent sign that encodes nothing
  }
}

/** The ticket in what a camera read: `<origin>/phone#<ticket>` of this server and nothing else; null = not our code. */
export function readCode(text: string, origin: string): string | null {
  const start = `${origin}/phone#`;
  const ticket = text.slice(start.length);
  return text.startsWith(start) && TICKET.test(ticket) ? ticket : null;
}

export function linkOf(ticket: string, origin: string): string {
  return `${origin}/phone#${ticket}`;
}
