import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../../server/identity/person.ts';
import type { OptionsFor } from '../../../../server/options/credential-options.ts';
import { ScriptFailed } from '../../../../server/options/script-failed.ts';
import { scriptedOptions } from '../../../../server/options/scripted-options.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { type FrozenClock, frozenClock, makePerson } from '../../../support/http-client.ts';
import { sharedSandbox } from '../../../support/shared-sandbox.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';

const CARD = 'virtual smart card';
const alice = makePerson();

let store: Store;
let clock: FrozenClock;
let sandbox: ReturnType<typeof sharedSandbox>;
let optionsFor: OptionsFor;
let version: number;

async function save(text: string, kind: 'virtual smart card' | 'mobile ID' = CARD): Promise<void> {
  version += 1;
  const script = { kind, version, text, savedBy: null, savedAt: clock(), why: '' };
  await store.transaction(({ scripts }) => scripts.insert(script));
}

beforeEach(async () => {
  store = await openTestStore({ url: null, file: ':memory:' });
  clock = frozenClock();
  sandbox = sharedSandbox();
  optionsFor = scriptedOptions({ store, sandbox, clock });
  version = 0;
});

describe('scriptedOptions', () => {
  it("returns the newest version's options for this person, with its number", async () => {
    await save('');
    await save('properties.userId = user.userName + "/" + user.department;');
    const options = await optionsFor(CARD, alice);
    expect(options).toMatchObject({ kind: CARD, version: 2, properties: { userId: 'alice/Finance' } });
    expect(Object.isFrozen(options.pin)).toBe(true);
  });

  it.each([
    ['no email', { email: '' }],
    ['a quoted mailbox', { email: '"q u"@example.com' }],
    ['a mailbox at an IP address', { email: 'root@[192.0.2.1]' }],
    ['a line end in a name', { surname: 'Berg\nEvil' }],
  ])('starts nothing for a person with %s, whom the CA could not certify', async (_, change) => {
    await save('properties.userId = user.email || user.userName;');
    await expect(optionsFor(CARD, { ...alice, ...change })).rejects.toThrow(ScriptFailed);
  });

  it('evaluates a script once for the same person, and again for a new version', async () => {
    await save('');
    expect(await optionsFor(CARD, alice)).toBe(await optionsFor(CARD, alice));
    expect(sandbox.evaluated).toHaveLength(1);
    await save('pin.minLength = 7;');
    expect(await optionsFor(CARD, alice)).toMatchObject({ version: 2, pin: { minLength: 7 } });
    expect(sandbox.evaluated).toHaveLength(2);
  });

  it.each([
    ['userName', 'mallory'],
    ['givenName', 'Al'],
    ['surname', 'Mal'],
    ['commonName', 'Al Mal'],
    ['email', 'mallory@example.com'],
    ['department', 'Sales'],
    ['role', 'admin'],
    ['state', 'inactive'],
  ] as const)('never gives one person what was made for another: they differ only by %s', async (field, value) => {
    await save(`properties.userId = "for " + user.${field};`);
    const other: Person = { ...alice, [field]: value };
    await optionsFor(CARD, alice);
    expect((await optionsFor(CARD, other)).properties.userId).toBe(`for ${value}`);
    expect((await optionsFor(CARD, alice)).properties.userId).toBe(`for ${alice[field]}`);
  });

  it('distinguishes fields that read the same when joined', async () => {
    await save('properties.userId = "for " + user.givenName;');
    const one = { ...alice, givenName: 'A', surname: 'BC' };
    const other = { ...alice, givenName: 'AB', surname: 'C' };
    expect((await optionsFor(CARD, one)).properties.userId).toBe('for A');
    expect((await optionsFor(CARD, other)).properties.userId).toBe('for AB');
  });

  it('distinguishes the kinds', async () => {
    await save('pin.minLength = 7;', CARD);
    version = 0;
    await save('pin.minLength = 9;', 'mobile ID');
    expect((await optionsFor(CARD, alice)).pin.minLength).toBe(7);
    expect((await optionsFor('mobile ID', alice)).pin.minLength).toBe(9);
  });

  it('asks a script again that asked for the time', async () => {
    await save('pin.minLength = new Date().getUTCFullYear() - 2016;');
    expect((await optionsFor(CARD, alice)).pin.minLength).toBe(10);
    clock.advance(366 * 86_400_000);
    expect((await optionsFor(CARD, alice)).pin.minLength).toBe(11);
    expect(sandbox.evaluated).toHaveLength(2);
  });

  it('evaluates once for concurrent requests for a person, also when it reads the time or fails', async () => {
    let everybodyAsked = Promise.resolve();
    const evaluate: typeof sandbox.evaluate = async (evaluation) => {
      const evaluated = sandbox.evaluate(evaluation);
      await everybodyAsked;
      return evaluated;
    };
    optionsFor = scriptedOptions({ store, sandbox: { ...sandbox, evaluate }, clock });
    for (const [at, text] of ['', 'pin.minLength = new Date().getUTCFullYear() - 2016;', 'throw 1;'].entries()) {
      await save(text);
      const asked = Array.from({ length: 20 }, () => optionsFor(CARD, alice));
      // Transactions have their turn one after the other.
      everybodyAsked = store.transaction(async () => undefined);
      await Promise.allSettled(asked);
      expect(sandbox.evaluated).toHaveLength(at + 1);
    }
  });

  it('asks again for a person whom the sandbox could not be asked for', async () => {
    await save('');
    const broken = { evaluate: () => Promise.reject(new Error('the sandbox is closed')), close: async () => undefined };
    const ways = [broken, sandbox];
    const evaluate: typeof sandbox.evaluate = (evaluation) => (ways.shift() ?? sandbox).evaluate(evaluation);
    optionsFor = scriptedOptions({ store, sandbox: { ...sandbox, evaluate }, clock });
    await expect(optionsFor(CARD, alice)).rejects.toThrow('the sandbox is closed');
    expect(await optionsFor(CARD, alice)).toMatchObject({ version: 1 });
  });

  it('forgets the oldest beyond its bound', async () => {
    optionsFor = scriptedOptions({ store, sandbox, clock }, 2);
    await save('');
    for (const userName of ['a', 'b', 'c', 'b', 'c', 'a']) await optionsFor(CARD, { ...alice, userName });
    expect(sandbox.evaluated.map(({ user }) => user.userName)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('fails with version and faults, which do not cross the border', async () => {
    await save('pin.minLength = user.email;');
    const failed = await optionsFor(CARD, alice).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ScriptFailed);
    expect(failed).toMatchObject({
      code: 'options_unsatisfiable',
      ...{ detail: null, faults: null },
      failure: { kind: CARD, version: 1, faults: [{ line: 1, option: 'pin.minLength' }] },
    });
  });

  it.each(['pin.minLength = 200;', 'pin.minLength = new Date().getUTCFullYear();'])(
    'remembers a failure for ten seconds only: %s',
    async (text) => {
      await save(text);
      for (let times = 0; times < 5; times += 1) await optionsFor(CARD, alice).catch(() => null);
      expect(sandbox.evaluated).toHaveLength(1);
      clock.advance(10_000);
      await expect(optionsFor(CARD, alice)).rejects.toThrow(ScriptFailed);
      expect(sandbox.evaluated).toHaveLength(2);
    },
  );

  it('lets certificates end with the CA instead of failing', async () => {
    await save('validity.amount = 100;');
    expect((await optionsFor(CARD, alice)).validity).toEqual({ amount: 100, unit: 'years' });
  });

  it('is a mistake of ours before there is any script', async () => {
    await expect(optionsFor(CARD, alice)).rejects.toThrow('ensureScripts');
  });
});
