import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { type ChildServer, startBareServer, startChipless } from './child-server.ts';
import { percentile } from './percentile.ts';
import { withExistingData } from './with-existing-data.ts';

const READERS = 1_000;
const MB = 1_000_000;
const ASSETS = join(import.meta.dirname, '..', '..', 'dist', 'web', 'assets');
/** As often as it takes to fill the kernel's buffers. */
const REQUESTS_EACH = 8;
const SETTLE_MS = 3_000;
/** Patience, time granted per piece of an answer, and time between checks. */
const LONGEST_MS = 120_000;

/**
 * What 1,000 clients cost that request the largest file of the pages and read nothing, compared with connections that
 * request nothing big.
 */
export async function benchStalledReaders(): Promise<BenchRow[]> {
  return withExistingData(async ({ dataDir, passphraseFile }) => {
    const [bare, chipless] = [await startBareServer(), await startChipless(dataDir, passphraseFile)];
    try {
      const path = `/assets/${largestAsset()}`;
      const reference = { what: 'as many on a bare server, answered', value: (await stall(bare, '/')).grown };
      const { grown, readers } = await stall(chipless, path);
      const began = performance.now();
      const cutAfter = await Promise.all(
        readers.map((reader) =>
          Promise.race([gone(reader).then(() => performance.now() - began), pause(LONGEST_MS, LONGEST_MS)]),
        ),
      );
      return [
        lessIsBetter({ what: `${READERS} stalled readers: memory`, value: grown, unit: 'MB', reference }),
        { what: '99 in 100 of them cut after', value: percentile(cutAfter, 0.99) / 1000, unit: 's' },
      ];
    } finally {
      await Promise.all([bare.stop(), chipless.stop()]);
    }
  });
}

function largestAsset(): string {
  const size = (name: string) => statSync(join(ASSETS, name)).size;
  return readdirSync(ASSETS).reduce((one, other) => (size(other) > size(one) ? other : one));
}

async function stall(server: ChildServer, path: string): Promise<{ grown: number; readers: Socket[] }> {
  const before = await server.memory();
  const { hostname, port } = new URL(server.address);
  const readers = await Promise.all(
    Array.from({ length: READERS }, async () => {
      const reader = connect(Number(port), hostname).pause();
      reader.on('error', () => undefined); // cut off
      await once(reader, 'connect');
      reader.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(REQUESTS_EACH));
      return reader;
    }),
  );
  await pause(SETTLE_MS);
  return { grown: ((await server.memory()) - before) / MB, readers };
}

/** A client that reads nothing notices the end only by writing. */
async function gone(reader: Socket): Promise<void> {
  while (!reader.closed) {
    reader.write('\r\n');
    await pause(1_000);
  }
}
