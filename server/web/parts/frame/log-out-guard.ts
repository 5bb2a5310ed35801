/** Takes care of a log-out: calls `logOut` once it may happen. */
type Guard = (logOut: () => void) => void;

let guard: Guard | null = null;

/** Has `ask` decide when somebody wants to log out; there is one page at a time. Gives the function that ends it. */
export function guardLogOut(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

/** Logs out, at once unless the page that is shown asks first. */
export function askToLogOut(logOut: () => void): void {
  if (guard === null) logOut();
  else guard(logOut);
}
