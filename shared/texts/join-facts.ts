/** A middle dot that no line begins with. */
export const BETWEEN_FACTS = '\u00a0· ';

/** Facts on one line: "alice · alice@example.com". Those that are null or empty are left out. */
export function joinFacts(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(BETWEEN_FACTS);
}
