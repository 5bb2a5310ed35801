import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/**
 * The texts under these names in an object that report-code.ts made; absent ones are left out. It has no prototype and
 * contains only texts, so that reading them runs no code of the script.
 */
export function readTexts<Name extends string>(
  context: QuickJSContext,
  object: QuickJSHandle,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    using value = context.getProp(object, name);
    if (context.typeof(value) === 'string') texts[name] = context.getString(value);
  }
  return texts;
}
