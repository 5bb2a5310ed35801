/** Whether it handles a move by the browser's Back or Forward; then the page stays as it is. */
type Guard = () => boolean;

let guard: Guard | null = null;

// The router listens too, and the first listener is called first: a program's main.tsx imports this before it renders.
addEventListener('popstate', (event) => {
  if (guard?.()) event.stopImmediatePropagation();
});

/** Calls `ask` before Back and Forward are followed; there is one page at a time. Returns the function that ends it. */
export function guardBack(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}
