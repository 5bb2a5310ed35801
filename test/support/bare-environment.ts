/**
 * What a program that a test starts sees of this machine: none of a developer's settings, but where programs lie, and where
 * modules lie stripped of types and compiled (vitest.config.ts).
 */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}
