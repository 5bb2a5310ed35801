import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../server/identity/person.ts';
import { openSandbox } from '../../server/options/sandbox/open-sandbox.ts';
import { scriptedOptions } from '../../server/options/scripted-options.ts';
import type { Deps } from '../../server/processes/engine/deps.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { startRun } from '../../server/processes/self-service/start-run.ts';
import { defaultScript } from '../../shared/options/default-script.ts';
import { defaultOptionsFor } from '../support/default-options.ts';
import { makePerson, PROCESS, startProvisioning } from '../support/provisioning.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { type BenchRow, moreIsBetter } from './bench-row.ts';
import { median } from './median.ts';

const KIND = 'virtual smart card';
const ROUNDS = 3;
const PEOPLE = 200;
/** As many requests as a busy server handles at once. */
const AT_ONCE = 8;

/**
 * Process starts per second with the script that comes with the product, compared with the same options without any
 * script.
 */
export async function benchProcessStarts(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  const store = await openTestStore({ url: null, file: join(folder, 'chipless.sqlite') });
  const sandbox = openSandbox({ organization: 'Example AG' });
  try {
    const people = await insertPeople(store);
    await store.transaction(({ scripts }) =>
      scripts.insert({
        kind: KIND,
        version: 1,
        text: defaultScript(KIND),
        savedBy: null,
        savedAt: new Date(),
        why: '',
      }),
    );
    const { deps } = await startProvisioning({ deps: { store } });
    const { clock } = deps;
    const remembered = scriptedOptions({ store, sandbox, clock });
    // Nothing is cached for anybody.
    const forgotten = scriptedOptions({ store, sandbox, clock }, 0);
    const rates = { bare: [] as number[], remembered: [] as number[], forgotten: [] as number[] };
    for (const person of people) await remembered(KIND, person);
    // Alternating, so that other load on the machine affects all alike.
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await perSecond(people, { ...deps, optionsFor: defaultOptionsFor }));
      rates.remembered.push(await perSecond(people, { ...deps, optionsFor: remembered }));
      rates.forgotten.push(await perSecond(people, { ...deps, optionsFor: forgotten }));
    }
    const reference = { what: 'the same without a script', value: median(rates.bare) };
    const unit = 'starts/s';
    return [
      moreIsBetter({ what: 'Start: script, result remembered', value: median(rates.remembered), unit, reference }),
      moreIsBetter({ what: 'Start: script, evaluated each time', value: median(rates.forgotten), unit, reference }),
    ];
  } finally {
    await sandbox.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function insertPeople(store: Store): Promise<Person[]> {
  const people = Array.from({ length: PEOPLE }, (_, at) => makePerson(`person${at}`));
  await store.transaction(async (stores) => {
    for (const person of people) await stores.people.insert(person, null);
  });
  return people;
}

/** Each person starts one. */
async function perSecond(people: readonly Person[], deps: Deps): Promise<number> {
  const began = performance.now();
  const lane = async (_: unknown, number: number) => {
    for (let at = number; at < people.length; at += AT_ONCE) await startRun(PROCESS, people[at]?.id ?? '', deps);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return people.length / ((performance.now() - began) / 1000);
}
