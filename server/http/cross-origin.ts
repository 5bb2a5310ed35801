/** What a page of another origin needs in order to read the answer (Fetch §3.2). */
export const ANY_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
} as const;

/**
 * The answer to OPTIONS. `open`: routes for tickets and client secrets, which any origin may call, without cookies; the
 * others answer no preflight, so that browsers keep other sites away.
 */
export function answerOptions(allow: string, open: boolean): Response {
  const preflight = {
    ...ANY_ORIGIN,
    'access-control-allow-methods': allow,
    'access-control-allow-headers': 'Authorization, Content-Type',
    'access-control-max-age': '600',
  };
  return new Response(null, { status: 204, headers: { allow, ...(open ? preflight : {}) } });
}
