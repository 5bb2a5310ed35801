import { type Build, runBuild } from './build.ts';

/** How often to report that a build is still running, in milliseconds: longer silence looks like a hang. */
const SAY_EVERY_MS = 5_000;

/** Runs a build, reports while it runs, and then that it is done and how long it took. Throws StartError. */
export async function buildWithProgress(
  build: Build,
  root: string,
  say: (text: string) => void,
  sayEvery = SAY_EVERY_MS,
): Promise<void> {
  const began = performance.now();
  const seconds = () => Math.max(1, Math.round((performance.now() - began) / 1000));
  const timer = setInterval(() => say(`  still building ${build.what} (${seconds()} s)\n`), sayEvery);
  try {
    await runBuild(build, root);
    say(`  ${build.what}: built in ${seconds()} s\n`);
  } finally {
    clearInterval(timer);
  }
}
