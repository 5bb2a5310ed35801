/**
 * Calls `back` whenever the person returns to this page from another tab or window. Returns the function that stops it.
 */
export function onReturn(back: () => void): () => void {
  let away = document.visibilityState === 'hidden';
  const leave = () => {
    away = true;
  };
  const come = () => {
    if (!away || document.visibilityState === 'hidden') return;
    away = false;
    back();
  };
  const change = () => (document.visibilityState === 'hidden' ? leave() : come());
  addEventListener('blur', leave);
  addEventListener('focus', come);
  document.addEventListener('visibilitychange', change);
  return () => {
    removeEventListener('blur', leave);
    removeEventListener('focus', come);
    document.removeEventListener('visibilitychange', change);
  };
}
