import { StartError } from './start-error.ts';

/** Throws StartError on a Node that lacks what the server requires. Call it before anything else is imported. */
export function checkNode(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= 24) return;
  throw new StartError(
    `Chipless needs Node 24 or newer; this is Node ${version}. The one it is made for comes with its packages: node_modules/.bin/node.`,
  );
}
