const KEY = 'chipless-reloaded-at';
/** Longer than a page takes to load and to miss the same part again. */
const AGAIN_AFTER_MS = 60_000;

/** Whether the page may reload itself at `now` (milliseconds): not twice in a row. It remembers its answers. */
export function mayReload(kept: Pick<Storage, 'getItem' | 'setItem'>, now: number): boolean {
  try {
    const last = Number(kept.getItem(KEY) ?? 0);
    if (now - last < AGAIN_AFTER_MS && now >= last) return false;
    kept.setItem(KEY, String(now));
    return true;
  } catch {
    return false; // a browser that stores nothing would reload in circles
  }
}
