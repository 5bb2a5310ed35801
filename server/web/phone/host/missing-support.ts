/** What this phone lacks for a mobile ID: `https`, or a recent browser. null = nothing. */
export function missingSupport(
  here: {
    readonly isSecureContext: boolean;
    readonly navigator: { readonly locks?: unknown };
    readonly crypto?: { readonly subtle?: unknown };
    readonly indexedDB?: unknown;
    readonly WebAssembly?: unknown;
  } = globalThis,
): 'https' | 'browser' | null {
  if (!here.isSecureContext) return 'https';
  const all = [here.navigator.locks, here.crypto?.subtle, here.indexedDB, here.WebAssembly];
  return all.includes(undefined) ? 'browser' : null;
}
