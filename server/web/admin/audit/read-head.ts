/** A noted hash, with or without text around it; null = none was given, undefined = it is not a hash. */
export function readHead(given: string): string | null | undefined {
  const bare = given.replace(/[\s:.…]/g, '').toLowerCase();
  if (bare === '') return null;
  return /^[0-9a-f]{64}$/.test(bare) ? bare : undefined;
}
