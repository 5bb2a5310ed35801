const kept = new Set<{ forget(): void }>();

/**
 * Keeps data of the logged-in person until another one may be logged in. Data says this about itself, so that the page
 * which forgets it need not load the pages that show it.
 */
export function keep<Data extends { forget(): void }>(data: Data): Data {
  kept.add(data);
  return data;
}

/** Call it when another person may be logged in now. */
export function forgetEverything(): void {
  for (const data of kept) data.forget();
}
