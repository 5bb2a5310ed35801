/** Handles a log-out: calls `logOut` once it may happen. */
type Guard = (logOut: () => void) => void;

let guard: Guard | null = null;

/** Has `ask` decide when a person wants to log out; there is one page at a time. Returns the function that ends it. */
export function guardLogOut(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

/** Logs out, at once unless the current page asks first. */
export function askToLogOut(logOut: () => void): void {
  if (guard === null) logOut();
  else guard(logOut);
}
