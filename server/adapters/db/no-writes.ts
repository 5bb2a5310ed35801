import type { KyselyPlugin } from 'kysely';
import { WantsToWrite } from '../../processes/engine/wants-to-write.ts';

/** Lets only reading statements through; any other throws WantsToWrite before it reaches the database. */
export const NO_WRITES: KyselyPlugin = {
  transformQuery({ node }) {
    const reads =
      node.kind === 'RawNode' ? /^\s*select\b/i.test(node.sqlFragments[0] ?? '') : node.kind === 'SelectQueryNode';
    if (!reads) throw new WantsToWrite(`${node.kind} in work that only reads`);
    return node;
  },
  transformResult: async ({ result }) => result,
};
