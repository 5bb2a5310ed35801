/**
 * Counts what a person does on a page, so that each gesture allows one window: the browser's own activation lasts for
 * seconds, in which a page may ask as often as it likes. `spend` returns true once after each click or key.
 *
 * A key that presses a button is followed by a click of its own (`detail` 0), which is the same gesture; a screen
 * reader's click comes alone. Call this before any script of the page runs, so that none can intercept events.
 */
export function countGestures(page: Pick<Window, 'addEventListener'>): { spend(): boolean } {
  let unspent = false;
  let byKey = false;
  page.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.repeat) return;
      unspent = true;
      byKey = true;
    },
    true,
  );
  page.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const isSameGesture = event.detail === 0 && byKey;
      byKey = false;
      if (!isSameGesture) unspent = true;
    },
    true,
  );
  return {
    spend() {
      const had = unspent;
      unspent = false;
      return had;
    },
  };
}
