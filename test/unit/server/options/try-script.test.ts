import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftDeps } from '../../../../server/options/draft.ts';
import type { Sandbox } from '../../../../server/options/evaluation.ts';
import { tryScript } from '../../../../server/options/try-script.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { OPTION_LIST } from '../../../../shared/options/option-list.ts';
import { OptionJudgement } from '../../../../shared/wire/option-script.ts';
import { type FrozenClock, frozenClock, makePerson } from '../../../support/http-client.ts';
import { sharedSandbox } from '../../../support/shared-sandbox.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';

let store: Store;
let clock: FrozenClock;
let deps: DraftDeps & { readonly draftSandbox: ReturnType<typeof sharedSandbox> };

beforeEach(async () => {
  store = await openTestStore({ url: null, file: ':memory:' });
  clock = frozenClock();
  const ca = { issuing: { notAfter: new Date('2036-03-02T09:00:00.000Z') } };
  deps = { store, draftSandbox: sharedSandbox(), clock, ca };
});

const people = (count: number, department = 'Sales', from = 0) =>
  store.transaction(async (stores) => {
    for (let at = from; at < from + count; at += 1) {
      const name = `Person ${at}`;
      await stores.people.insert(makePerson({ userName: `p${at}`, commonName: name, department }), null);
    }
  });
const idOf = async (userName: string) => (await store.transaction((stores) => stores.people.byUserName(userName)))?.id;
const attempt = (text: string) => tryScript({ kind: 'mobile ID', text }, deps);

describe('tryScript', () => {
  it('tries each sample and active people', async () => {
    await people(3);
    expect(await attempt('')).toEqual({ faults: [], warnings: [], tried: { samples: 3, people: 3 } });
  });

  it('tries no one when the text itself is wrong', async () => {
    await people(1);
    expect(await attempt('pin.minLenght = 8;')).toMatchObject({
      faults: [{ line: 1, reason: expect.stringContaining('pin.minLength') }],
      tried: { samples: 0, people: 0 },
    });
    expect(deps.draftSandbox.evaluated).toEqual([]);
  });

  it('does not list thousands of mistakes', async () => {
    const text = Array.from({ length: 5_000 }, (_, at) => `n${at};`).join('\n');
    expect((await attempt(text)).faults).toHaveLength(100);
  });

  it('counts for whom it fails and names three', async () => {
    await people(5, 'Finance');
    await people(4, 'Sales', 5);
    const { faults } = await attempt('if (user.department === "Finance") pin.minLength = 3;');
    expect(faults).toHaveLength(1);
    expect(faults[0]?.fails).toMatchObject({ people: 5, of: 12 });
    expect(faults[0]?.fails?.examples).toHaveLength(3);
    const first = await store.transaction((stores) => stores.people.byId(faults[0]?.fails?.personId ?? ''));
    expect(first?.commonName).toBe(faults[0]?.fails?.examples[0]);
    expect(faults[0]?.fails?.examples.every((name) => /^Person [0-4]$/.test(name))).toBe(true);
  });

  it('tries at most 200, and among them the one person of a small department', async () => {
    await people(240);
    await people(1, 'Vault', 240);
    const { faults } = await attempt('if (user.department === "Vault") pin.minLength = 3;');
    const personId = await idOf('p240');
    expect(faults[0]?.fails).toEqual({ people: 1, of: 203, examples: ['Person 240'], personId });
  });

  it('lets what fails with the saved version already be saved, and says for whom', async () => {
    await people(2);
    await store.transaction((stores) =>
      stores.people.insert(makePerson({ userName: 'none', commonName: 'No Mail', email: '' }), null),
    );
    const script = { kind: 'mobile ID', version: 1, savedBy: null, savedAt: clock(), why: '' } as const;
    await store.transaction(({ scripts }) => scripts.insert({ ...script, text: '' }));
    const { faults, warnings } = await attempt('pin.minLength = 8;');
    expect(faults).toEqual([]);
    const personId = await idOf('none');
    const fails = { people: 1, of: 6, examples: ['No Mail'], personId };
    expect(warnings).toContainEqual({
      ...{ line: null, column: null, option: null, fails },
      reason: 'already so in the saved version: the person has no email address, and a certificate needs one.',
      what: { code: 'so already', facts: { code: 'person without email', facts: {} } },
    });
    const worse = await attempt('pin.minLength = user.email === "" ? 3 : 8;');
    expect(worse.faults).toMatchObject([{ option: 'pin.minLength', fails }]);
  });

  it('refuses faults that no one had before, also if nothing is saved', async () => {
    await store.transaction((stores) => stores.people.insert(makePerson({ email: '' }), null));
    expect((await attempt('')).faults.length).toBeGreaterThan(0);
  });

  it('names samples as what they are', async () => {
    await people(2);
    const { faults } = await attempt('if (user.role !== "employee") pin.minLength = 3;');
    const examples = ['a sample operator', 'a sample admin'];
    expect(faults[0]?.fails).toEqual({ people: 2, of: 5, examples, personId: null });
  });

  it('says a fault that hits everybody plainly, once', async () => {
    await people(7);
    expect((await attempt('pin.minLength = user.userName;')).faults).toEqual([
      {
        ...{ line: 1, column: null, option: 'pin.minLength', fails: null },
        reason: 'pin.minLength has to be a whole number from 4 to 127, not the text "sample.employee".',
        what: expect.objectContaining({ code: 'not a whole number' }),
      },
    ]);
  });

  it('says twenty faults at most, those of most people first', async () => {
    await people(60);
    const text = 'const at = Number(user.userName.slice(1)); if (at >= 0) throw new Error("x".repeat(at % 30));';
    const { faults } = await attempt(text.replace('"x".repeat(at % 30)', 'at % 30 < 2 ? "a" : "b"'));
    expect(faults.length).toBeLessThanOrEqual(20);
    expect(faults[0]?.fails).toMatchObject({ people: 60, of: 63 });
  });

  it('warns for whom it is worth a warning', async () => {
    await people(1, 'Finance');
    const text = 'if (user.department === "Finance") secondChannel.email = false;';
    expect(await attempt(text)).toMatchObject({
      faults: [],
      warnings: [{ line: 1, fails: { people: 1, of: 4, examples: ['Person 0'], personId: await idOf('p0') } }],
    });
  });

  it('does not continue with a script that ends for no sample', async () => {
    await people(9);
    const { faults, tried } = await attempt('while (true);');
    expect(faults).toMatchObject([{ fails: null }]);
    expect(tried).toEqual({ samples: 3, people: 0 });
  });

  it('continues with one that ends for some sample', async () => {
    await people(2);
    expect(await attempt('if (user.role === "admin") throw new Error("no");')).toMatchObject({
      faults: [{ fails: { people: 1, of: 5, examples: ['a sample admin'] } }],
      tried: { samples: 3, people: 2 },
    });
  });

  it('stops after four seconds and says for how many it was tried', async () => {
    await people(50);
    const slow: Sandbox = {
      ...deps.draftSandbox,
      async evaluate(evaluation) {
        clock.advance(400);
        return deps.draftSandbox.evaluate(evaluation);
      },
    };
    expect(await tryScript({ kind: 'mobile ID', text: '' }, { ...deps, draftSandbox: slow })).toEqual({
      faults: [],
      warnings: [
        {
          ...{ line: null, column: null, option: null, fails: null },
          reason: 'the script is slow: within 4 seconds it was tried for 8 of 50 people.',
          what: { code: 'slow', facts: { seconds: 4, tried: 8, people: 50 } },
        },
      ],
      tried: { samples: 3, people: 8 },
    });
  });

  const place = fc.constantFrom(...OPTION_LIST.map(({ path }) => path), 'user.email', 'pin', 'user', 'Date', 'nothing');
  const value = fc.oneof(
    fc.constantFrom(
      'undefined',
      'null',
      'NaN',
      '-0',
      '1e400',
      '[[]]',
      '[1,,2]',
      '{}',
      '() => 1',
      'Symbol()',
      '10n',
      'pin',
    ),
    fc.constantFrom('user.department', 'new Date()', 'new Proxy({}, {})', 'globalThis', 'new Array(1e6)', '"\\ud800"'),
    fc.string().map((text) => JSON.stringify(text)),
    fc.double().map(String),
    place,
  );
  const statement = fc.oneof(
    fc.tuple(place, value).map(([to, from]) => `${to} = ${from};`),
    fc.tuple(place, value).map(([to, from]) => `try { ${to} = ${from}; } catch { throw ${from}; }`),
    fc.tuple(place, value).map(([to, from]) => `Object.defineProperty(${to}, "x", { get: () => ${from} });`),
    fc.string(),
  );
  it('answers within its contract, whatever the script', async () => {
    const scripts = fc.array(statement, { maxLength: 5 }).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(scripts, async (text) => {
        const judged = await attempt(text);
        expect(v.parse(OptionJudgement, judged)).toEqual(judged);
        for (const { line, reason } of judged.faults) {
          expect(line === null || (line >= 1 && line <= text.split(/\r\n?|[\n\u2028\u2029]/).length)).toBe(true);
          expect(reason).toMatch(/^[^\p{Cc}\p{Cs}]{3,600}[.?]$/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});
