import { checkNode } from './check-node.ts';
import { exitWithReason } from './exit-with-reason.ts';

/** `npm run serve`: production. Imports the rest only on a Node that can parse it. */
try {
  checkNode();
  const { serve } = await import('./serve.ts');
  await serve();
} catch (error) {
  exitWithReason(error);
}
