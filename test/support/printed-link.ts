/** What a server has printed for its first admin: the token of the link, and the code. */
export function printedLink(said: string): { readonly token: string; readonly code: string } {
  const token = /\/setup#([\w-]{43})/.exec(said)?.[1] ?? '';
  const code = /\n {2}([A-Z0-9]{4}-[A-Z0-9]{4})\n/.exec(said)?.[1] ?? '';
  return { token, code };
}
