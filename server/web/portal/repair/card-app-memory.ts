const KEY = 'chipless-card-app-answered';

/** Whether the card app ever answered in this browser; null when the browser does not let us remember. */
export function cardAppAnsweredBefore(): boolean | null {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return null;
  }
}

export function rememberCardAppAnswered(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // A browser that refuses to remember gets both ways shown.
  }
}

/** Calls when another tab of this browser hears from the card app for the first time. Gives the function that stops. */
export function onAnsweredElsewhere(listener: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue !== null) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
