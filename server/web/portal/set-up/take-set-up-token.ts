/** The token of the one-time link `/setup#<token>`, taken out of the address bar and the history at once; null = none. */
export function takeSetUpToken(): string | null {
  if (location.pathname !== '/setup' || location.hash.length < 2) return null;
  const token = location.hash.slice(1);
  history.replaceState(null, '', '/setup');
  return token;
}
