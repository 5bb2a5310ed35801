import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { type ChildServer, startBareServer, startChipless } from './child-server.ts';
import { withExistingData } from './with-existing-data.ts';

const IDLE_MS = 10_000;
const MB = 1_000_000;

/** Resident memory of an idle server, at its start and later, compared with a bare one. */
export async function benchIdleMemory(): Promise<BenchRow[]> {
  return withExistingData(async ({ dataDir, passphraseFile }) => {
    const running: ChildServer[] = [];
    try {
      const [bare, chipless] = [await startBareServer(), await startChipless(dataDir, passphraseFile)];
      running.push(bare, chipless);
      const row = async (what: string): Promise<BenchRow> =>
        lessIsBetter({
          what,
          value: (await chipless.memory()) / MB,
          unit: 'MB',
          reference: { what: 'bare Node http server', value: (await bare.memory()) / MB },
        });
      const atStart = await row('Server memory when ready');
      await pause(IDLE_MS);
      return [atStart, await row(`Server memory ${IDLE_MS / 1000} s later, idle`)];
    } finally {
      await Promise.all(running.map((server) => server.stop()));
    }
  });
}
