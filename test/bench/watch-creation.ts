/** When each thing happened, in milliseconds after **Create card** was pressed. */
export interface Creation {
  readonly answer: { readonly began: number; readonly ended: number };
  readonly confirm: { readonly began: number; readonly ended: number };
  /** The details are on the screen. */
  readonly shown: number;
}

/**
 * Runs inside the create window, called before the press: resolves when the details are painted, rejects after a
 * minute.
 */
export async function watchCreation(): Promise<Creation> {
  const pressed = new Promise<number>((resolve) => {
    const onClick = ({ target, timeStamp }: Event) => {
      if (!(target instanceof Element) || target.closest('button')?.textContent !== 'Create card') return;
      removeEventListener('click', onClick, true);
      resolve(timeStamp);
    };
    addEventListener('click', onClick, true);
  });
  const shown = new Promise<number>((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== 'Your card is ready') return;
      observer.disconnect();
      // A task that follows the frame runs when the frame is painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error('no card was made within a minute')), 60_000);
  });

  const [began, ended] = await Promise.all([pressed, shown]);
  const call = (path: string) => {
    const entry = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(path));
    if (entry === undefined) throw new Error(`the window did not call ${path}`);
    return { began: entry.startTime - began, ended: entry.startTime + entry.duration - began };
  };
  return { answer: call('/answer'), confirm: call('/confirm'), shown: ended - began };
}
