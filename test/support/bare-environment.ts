/**
 * The environment of a program that a test starts: none of a developer's settings, except where programs are, and the
 * cache of stripped and compiled modules (vitest.config.ts).
 */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}
