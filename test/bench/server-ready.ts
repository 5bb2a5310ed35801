import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { runBareNode, startBareServer, startChipless } from './child-server.ts';
import { median } from './median.ts';
import { withExistingData } from './with-existing-data.ts';

const RUNS = 7;

/** From starting the process to /readyz, on existing data, compared with the least that Node can do. */
export async function benchServerReady(): Promise<BenchRow[]> {
  return withExistingData(async ({ dataDir, passphraseFile }) => {
    const times = { chipless: [] as number[], server: [] as number[], node: [] as number[] };
    // Alternating, so that other load on the machine affects all alike.
    for (let run = 0; run < RUNS; run++) {
      times.node.push(await runBareNode());
      for (const [name, start] of [
        ['server', startBareServer],
        ['chipless', () => startChipless(dataDir, passphraseFile)],
      ] as const) {
        const server = await start();
        times[name].push(server.readyAfter);
        await server.stop();
      }
    }
    const value = median(times.chipless);
    const what = 'Server ready on existing data';
    const beside = (what: string, reference: readonly number[]) => ({ what, value: median(reference) });
    return [
      lessIsBetter({ what, value, unit: 'ms', reference: beside('bare Node http server', times.server) }),
      lessIsBetter({ what, value, unit: 'ms', reference: beside("node -e ''", times.node) }),
    ];
  });
}
