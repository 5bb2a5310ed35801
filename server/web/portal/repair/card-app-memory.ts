const KEY = 'chipless-card-app-answered';

/** Whether the card app ever answered in this browser; null when the browser refuses to store it. */
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
    // In a browser that stores nothing, both ways are shown.
  }
}

/** Calls when another tab of this browser gets the card app's first answer. Returns the function that stops. */
export function onAnsweredElsewhere(listener: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue !== null) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
