import { countStatements } from '../support/stores/count-statements.ts';

/**
 * What a server in a child process has done since it began; loaded before it, and reported to the parent when asked.
 */
const { work } = countStatements();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ ...work(), cpu: (user + system) / 1000 });
});
process.channel?.unref(); // does not keep the server alive
