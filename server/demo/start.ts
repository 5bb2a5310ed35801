import { checkNode } from '../check-node.ts';
import { exitWithReason } from '../exit-with-reason.ts';

/** `npm start`. Imports the rest only on a Node that can parse it. */
try {
  checkNode();
  const { runDemo } = await import('./run.ts');
  await runDemo(process.argv.slice(2));
} catch (error) {
  exitWithReason(error);
}
