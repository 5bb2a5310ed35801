/** Between facts on one line. A line may end with it, and begins with none. */
export const POINT = '\u00a0· ';

/** Facts on one line: "alice · alice@example.com". Those that are null or empty are left out. */
export function joinFacts(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(POINT);
}
