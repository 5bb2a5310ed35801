/**
 * Whether the client has this version already (RFC 9110 §13.1.2, §13.1.3). `*` and any tag of the list count, weak ones
 * too; If-Modified-Since counts only without If-None-Match, and only as exactly the date that was sent: two versions
 * may be younger than one date.
 */
export function isNotModified(
  headers: Headers,
  current: { readonly etag: string; readonly lastModified: Date | null },
): boolean {
  const known = headers.get('if-none-match');
  if (known !== null) {
    if (known.trim() === '*') return true;
    return [...known.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === current.etag);
  }
  return Date.parse(headers.get('if-modified-since') ?? '') === current.lastModified?.getTime();
}
