import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { OptionValue } from '../../../shared/options/option.ts';

/* Reads objects that the bootstrap made for the host. They have no prototypes and contain only strings, numbers
   and the like, so that reading them runs no code of the script. */

/** The texts under these names; absent ones are left out. */
export function readTexts<Name extends string>(
  context: QuickJSContext,
  object: QuickJSHandle,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = readText(context, object, name);
    if (text !== null) texts[name] = text;
  }
  return texts;
}

/** null = there is none. */
export function readText(context: QuickJSContext, object: QuickJSHandle, key: string | number): string | null {
  using value = context.getProp(object, key);
  return context.typeof(value) === 'string' ? context.getString(value) : null;
}

/** undefined = there is none. */
export function readValue(
  context: QuickJSContext,
  object: QuickJSHandle,
  key: string | number,
): OptionValue | undefined {
  using value = context.getProp(object, key);
  switch (context.typeof(value)) {
    case 'undefined':
      return undefined;
    case 'boolean':
      return context.eq(value, context.true);
    case 'number':
      return context.getNumber(value);
    case 'string':
      return context.getString(value);
    case 'object':
      return context.eq(value, context.null) ? null : readNumbers(context, value);
    default:
      throw new TypeError(`the bootstrap kept a ${context.typeof(value)}`);
  }
}

function readNumbers(context: QuickJSContext, list: QuickJSHandle): number[] {
  const read = (key: string | number): number => {
    using value = context.getProp(list, key);
    if (context.typeof(value) !== 'number') throw new TypeError(`the bootstrap kept a list without ${key}`);
    return context.getNumber(value);
  };
  return Array.from({ length: read('length') }, (_, at) => read(at));
}
