import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { LONGEST_LIST, LONGEST_TEXT } from '../../../../../server/options/sandbox/limits.ts';
import { splitDefaults } from '../../../../../server/options/sandbox/prepare-context.ts';
import { CREDENTIAL_KINDS, type CredentialKind } from '../../../../../shared/credential.ts';
import { optionsOfKind } from '../../../../../shared/options/option-list.ts';
import {
  DEEPLY_NESTED,
  ENDLESS,
  ESCAPING,
  GREEDY,
  type HostileScript,
  MEDDLING,
  THROWING,
} from '../../../../support/hostile/hostile-scripts.ts';
import type { WorkerAnswer, WorkerQuestion } from '../../../../support/sandbox-worker.ts';

/** What a script can see of what others may have left. */
const LOOK = `
  const seen = [globalThis, Object, Object.prototype, Array.prototype, Function.prototype, String.prototype];
  seen.push(Error, Error.prototype, Promise.prototype, Reflect, JSON, Math, Date, RegExp, user, pin);
  properties.profileName = seen.map((each) => Reflect.ownKeys(each).map(String).join()).join("|");
`;

/** Values of which each is long in all of its forms, in a memory that is full. */
const FULL_AND_LONG: HostileScript = [
  'long texts in a full memory',
  `const long = "\\u0001€".repeat(${LONGEST_TEXT / 2});
  for (const group of [pin, properties, notifications, limits, certificates, subject])
    for (const name of Object.keys(group)) group[name] = long;
  const a = []; for (;;) a.push(new Uint8Array(1000));`,
  /16 MB of memory|100 milliseconds/,
];

/** Their text forms, and where they were set, need more memory than is held back for the report. */
const FULL_TO_THE_LAST_BYTE: HostileScript = [
  'long texts set by a function with a long name, in a memory that is full to the last byte',
  `const long = "\\u0001".repeat(${LONGEST_TEXT - 1}) + "€";
  function set() {
    for (const group of [pin, properties, notifications, limits, certificates, subject])
      for (const name of Object.keys(group)) group[name] = long;
  }
  Object.defineProperty(set, "name", { value: long });
  set();
  globalThis.kept = [];
  for (let size = 2 ** 20; size >= 1; size /= 2) try { for (;;) kept.push(new Uint8Array(size)); } catch {}
  for (;;) kept.push({});`,
  /16 MB of memory|100 milliseconds/,
];

const LONG_LISTS: HostileScript = [
  'lists whose numbers take long to become text',
  `const long = Array.from({ length: ${LONGEST_LIST} }, (_, at) => -1.2345678901234567e-300 * (at + 1));
  for (;;)
    for (const group of [pin, properties, notifications, limits, certificates, subject])
      for (const name of Object.keys(group)) group[name] = long;`,
  /100 milliseconds/,
];

const OF_REPORTS = [FULL_AND_LONG, FULL_TO_THE_LAST_BYTE, LONG_LISTS];
const HOSTILE = [...OF_REPORTS, ...MEDDLING, ...ESCAPING, ...THROWING, ...DEEPLY_NESTED, ...ENDLESS, ...GREEDY];

describe('a prepared context', () => {
  let worker: Worker | null = null;
  const start = () => {
    const url = new URL('../../../../support/sandbox-worker.ts', import.meta.url);
    return new Worker(url, { resourceLimits: { stackSizeMb: 16 } });
  };
  const end = async () => {
    await worker?.terminate();
    worker = null;
  };
  afterAll(end);

  async function ask(script: string, kind: CredentialKind = 'mobile ID', times = 1): Promise<WorkerAnswer> {
    worker ??= start();
    worker.postMessage({ script, kind, times } satisfies WorkerQuestion);
    try {
      const [answer] = await once(worker, 'message');
      return answer;
    } catch (error) {
      await end();
      throw error;
    }
  }

  it.each(HOSTILE)('is byte for byte what it was after %s', async (_, script, told) => {
    const fresh = await ask(LOOK);
    expect(fresh.evaluated.fault).toBeNull();
    const hostile = await ask(script);
    expect(hostile.changed).toBeNull();
    if (told === null) expect(hostile.evaluated.fault).toBeNull();
    else expect(hostile.evaluated.fault?.reason).toMatch(told);
    expect(await ask(LOOK)).toMatchObject({ evaluated: fresh.evaluated, changed: null });
    // The next one could not be told that it is out of memory from one that fails otherwise.
    if (hostile.memory > fresh.memory) await end();
  });

  it('reports long texts out of a full memory', async () => {
    const { evaluated } = await ask(FULL_AND_LONG[1]);
    expect(evaluated.values['pin.minLength']).toEqual({ value: '\u0001€'.repeat(LONGEST_TEXT / 2) });
    expect(evaluated.lines['pin.minLength']).toBe(3);
    await end();
  });

  it('keeps kinds apart', async () => {
    for (const kind of [...CREDENTIAL_KINDS, ...CREDENTIAL_KINDS]) {
      const { evaluated, changed } = await ask('globalThis.leftover = pin;', kind);
      expect({ fault: evaluated.fault, changed }).toEqual({ fault: null, changed: null });
      expect(Object.keys(evaluated.values)).toEqual(optionsOfKind(kind).map(({ path }) => path));
    }
  });

  it('takes no more memory with each evaluation', async () => {
    const script = 'pin.minLength = 8; globalThis.left = new Uint8Array(100000); throw new Error("no");';
    const before = await ask(script, 'mobile ID', 300);
    const after = await ask(script, 'mobile ID', 500);
    expect(after.memory).toBe(before.memory);
    // One handle that stays behind with each is 100 KB.
    expect(after.objects - before.objects).toBeLessThan(50_000);
  });
});

describe('the defaults that are set once for all', () => {
  it.each(['true', 'null', '6', '-1.5', '"none"', '"of the user; or = not"', '[60, 30]'])('have %s', (value) =>
    expect(splitDefaults(`a.b = ${value};\n`)).toEqual({ general: `a.b = ${value};`, personal: '' }),
  );

  it.each(['user.email', '"Card " + user.email', 'pin.minLength + 1', 'new Date().getFullYear()', '[Date.now()]'])(
    'do not have %s',
    (value) => expect(splitDefaults(`a.b = ${value};\n`)).toEqual({ general: '', personal: `a.b = ${value};` }),
  );
});
