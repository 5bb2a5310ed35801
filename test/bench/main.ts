import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAudit } from './audit.ts';
import { type BenchRow, isOver } from './bench-row.ts';
import { benchCa } from './ca.ts';
import { benchCardCreation } from './card-creation.ts';
import { benchCrl } from './crl.ts';
import { formatTable } from './format-table.ts';
import { benchIdleMemory } from './idle-memory.ts';
import { benchLogInFlood } from './log-in-flood.ts';
import { benchMobileActivation } from './mobile-activation.ts';
import { benchOptions } from './options.ts';
import { benchOrders } from './orders.ts';
import { benchOutbox } from './outbox.ts';
import { benchPeople } from './people.ts';
import { benchProcessStarts } from './process-starts.ts';
import { benchServerReady } from './server-ready.ts';
import { benchSizes } from './sizes.ts';
import { benchStalledReaders } from './stalled-readers.ts';
import { benchStore } from './store.ts';

/** By the name on the command line, in the order of the table. */
const MEASURES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  card: benchCardCreation,
  mobile: benchMobileActivation,
  ready: benchServerReady,
  memory: benchIdleMemory,
  flood: benchLogInFlood,
  stalled: benchStalledReaders,
  ca: benchCa,
  crl: benchCrl,
  store: benchStore,
  orders: benchOrders,
  outbox: benchOutbox,
  starts: benchProcessStarts,
  audit: benchAudit,
  people: benchPeople,
  options: benchOptions,
  sizes: benchSizes,
};

/**
 * `npm run bench`, or `npm run bench -- orders crl` for some of it: measures one thing after the other and prints one
 * table. Values depend on the machine, so each has a reference from the same run. Ends with 1 when something could not
 * be measured or a size is over budget.
 */
async function bench(args: readonly string[]): Promise<number> {
  const names = Object.keys(MEASURES);
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true }, json: { type: 'string' } },
  });
  const { json } = values;
  const only = [...(values.only ?? []), ...positionals];
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`${unknown} is not known here; there is ${names.join(', ')}.`);

  const rows: BenchRow[] = [];
  const failed: string[] = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    process.stderr.write(`measuring ${name} …`);
    const began = performance.now();
    try {
      rows.push(...(await measure()));
    } catch (error) {
      failed.push(`${name} could not be measured: ${error instanceof Error ? error.stack : error}`);
    }
    process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  }

  const [cpu] = cpus();
  const machine = `Node ${process.versions.node} on ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`;
  console.log(`\n${formatTable(rows)}\n\n${machine}\n`);
  for (const sentence of failed) console.error(sentence);
  const over = rows.filter(isOver);
  for (const { what } of over) console.error(`${what} is over its budget.`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, rows, failed }, null, 2)}\n`);
  return failed.length + over.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof TypeError ? error.message : error);
  process.exitCode = 1;
}
