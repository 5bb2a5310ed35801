import { createContext, Script } from 'node:vm';
import type { Evaluated, Evaluation, Sandbox } from '../../server/options/sandbox.ts';
import { bareDefaults } from '../../shared/options/default-script.ts';
import { optionsOfKind } from '../../shared/options/option-list.ts';

/** Stands in for the sandbox where a test is about what becomes of its answers: fast, and no protection at all. */
export function vmSandbox(): Sandbox & { readonly evaluated: Evaluation[] } {
  const evaluated: Evaluation[] = [];
  return {
    evaluated,
    async evaluate(evaluation) {
      evaluated.push(evaluation);
      return evaluate(evaluation);
    },
    close: async () => undefined,
  };
}

function evaluate({ kind, script, user, now }: Evaluation): Evaluated {
  const asked = { clock: false };
  const paths = optionsOfKind(kind).map(({ path }) => path);
  const groups = Object.fromEntries(paths.map((path) => [path.split('.')[0] ?? '', {} as Record<string, unknown>]));
  const clock = class extends Date {
    constructor() {
      super(now);
      asked.clock = true;
    }
  };
  const place = createContext({ ...groups, user: Object.freeze({ ...user }), Date: clock });
  new Script(bareDefaults(kind)).runInContext(place);
  const defaults = Object.fromEntries(paths.map((path) => [path, valueAt(groups, path)]));
  const lines: Record<string, number> = {};
  for (const [name, group] of Object.entries(groups)) {
    place[name] = new Proxy(group, {
      set(target, key, value) {
        const line = /option-script:(\d+)/.exec(new Error().stack ?? '')?.[1];
        lines[`${name}.${String(key)}`] = Number(line);
        return Reflect.set(target, key, value);
      },
    });
  }
  let fault: Evaluated['fault'] = null;
  try {
    new Script(script, { filename: 'option-script' }).runInContext(place, { timeout: 100 });
  } catch (error) {
    const line = Number(/option-script:(\d+)/.exec(error instanceof Error ? (error.stack ?? '') : '')?.[1] ?? 1);
    fault = { line, column: null, option: null, reason: `it threw ${JSON.stringify(String(error))}.`, fails: null };
  }
  const values = Object.fromEntries(paths.map((path) => [path, rawOf(valueAt(groups, path) ?? defaults[path])]));
  return { fault, values, lines, readsClock: asked.clock };
}

function valueAt(groups: Readonly<Record<string, Readonly<Record<string, unknown>>>>, path: string): unknown {
  const [group = '', name = ''] = path.split('.');
  return groups[group]?.[name];
}

function rawOf(value: unknown): NonNullable<Evaluated['values']['pin.minLength']> {
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) {
    return { value: value as string }; // one of the three, or null
  }
  return Array.isArray(value)
    ? { value: [...value] }
    : { instead: typeof value === 'function' ? 'a function' : typeof value };
}
