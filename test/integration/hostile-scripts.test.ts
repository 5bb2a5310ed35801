import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OptionJudgement, OptionPreview } from '../../shared/wire/option-script.ts';
import { expectNoInsides, expectProblem } from '../support/hostile/hostile-attack.ts';
import {
  checkOptions,
  MOBILE_OPTIONS,
  newVisitor,
  previewOptions,
  saveOptions,
} from '../support/hostile/hostile-options.ts';
import { fromPortal, type HostileWorld, openHostileWorld, type Visitor } from '../support/hostile/hostile-world.ts';
import { ORIGIN } from '../support/http-client.ts';

const TOO_LONG = /took longer than|was stopped/;
const MEMORY = /MB of memory|was stopped|broke its sandbox/;

/** What a script may try, and what its author is told. */
const HOSTILE: ReadonlyArray<readonly [what: string, script: string, reason: RegExp]> = [
  ['loops endlessly', 'while (true) pin.minLength = 8;', TOO_LONG],
  ['catches whatever stops it', 'function f() { try { f(); } finally { f(); } } f();', /too deeply|was stopped/],
  ['fills the memory', 'const a = []; for (;;) a.push(new Array(1000).fill("x"));', MEMORY],
  ['doubles a text', 'let s = "x"; for (;;) s += s;', /./],
  ['asks for a huge buffer', 'new ArrayBuffer(2 ** 40);', /./],
  ['repeats a text', '"x".repeat(2 ** 30);', /./],
  ['calls itself', 'function f() { f(); } f();', /too deeply/],
  ['blows up a regular expression', '/^(a+)+$/.test("a".repeat(40) + "b");', TOO_LONG],
  ['throws a proxy', 'throw new Proxy({}, { get() { for (;;); }, getPrototypeOf() { for (;;); } });', /./],
  ['asks for the process', 'process.exit(1);', /there is no "process"/],
  ['asks for require', 'require("fs");', /there is no "require"/],
  ['imports at its top', 'import fs from "node:fs";', /import/],
  ['fetches', 'fetch("https://evil.example");', /there is no "fetch"/],
  ['asks a constructor for the process', '[].constructor.constructor("return process")().exit();', /process/],
  ['changes the person', 'user.role = "admin";', /user/],
  ['waits endlessly', 'await new Promise(() => {});', /./],
  ['hides in a comment', '/*', /comment|early|unterminated|closed/i],
  ['is nested deeply', '('.repeat(30_000), /./],
  ['is a chain of operators', `1${'+1'.repeat(32_000)};`.replace(';', '; nothing;'), /./],
  ['ends lines in its reason', 'throw new Error("a\\r\\nSet-Cookie: x=y\\u2028\\u202e");', /./],
  ['says where it runs', 'throw new Error(new Error().stack);', /./],
];

describe('a hostile option script', () => {
  let at: HostileWorld;
  let admin: Visitor;
  beforeAll(async () => {
    at = await openHostileWorld();
  });
  afterAll(() => at.close());
  beforeEach(async () => {
    admin = await newVisitor(at, 'admin');
  });

  async function read<T>(answer: Response): Promise<T> {
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expectNoInsides(text);
    return JSON.parse(text); // parsed by the contract on its way out
  }

  it.each(HOSTILE)('that %s is refused with a reason, and changes nothing', async (_, script, reason) => {
    const before = at.dump();
    const saved = await saveOptions(at, admin, { text: script });
    const text = await saved.text();
    expectProblem(saved, text);
    const problem: { code: string; faults: OptionJudgement['faults'] } = JSON.parse(text); // we made it ourselves
    expect(problem.code).toBe('options_refused');
    expectReason(problem.faults, reason);
    const seen = await read<OptionPreview>(await previewOptions(at, admin, { text: script }));
    expectReason(seen.faults, reason);
    expect(seen.result).toBeNull();
    expect(at.dump()).toEqual(before);
  });

  function expectReason(faults: OptionJudgement['faults'], reason: RegExp): void {
    expect(faults.map((fault) => fault.reason).join(' ')).toMatch(reason);
    for (const fault of faults) {
      expect(fault.reason).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,500}$/u);
      expect(fault.line === null || fault.line >= 1).toBe(true);
    }
  }

  it('leaves nothing for the next one', async () => {
    const leave = 'globalThis.left = user.email; Array.prototype.left = 1; properties.profileName = "x";';
    const look = 'properties.profileName = String(globalThis.left) + [].left;';
    for (let times = 0; times < 4; times += 1) {
      expect(await read<OptionPreview>(await previewOptions(at, admin, { text: leave }))).toMatchObject({ faults: [] });
      const seen = await read<OptionPreview>(await previewOptions(at, admin, { text: look }));
      expect(seen.values['properties.profileName']).toBe('undefinedundefined');
    }
  });

  it('does not keep others from being answered', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => newVisitor(at, 'admin')));
    let running = others.length;
    const attacks = others.map(async (other) => {
      await checkOptions(at, other, 'while (true) pin.minLength = 8;');
      running -= 1;
    });
    let answered = 0;
    while (running === others.length && answered < 20) {
      expect((await fromPortal(at, at.alice, '/api/session')).status).toBe(200);
      answered += 1;
    }
    expect(answered).toBe(20);
    await Promise.all(attacks);
    expect((await read<OptionPreview>(await previewOptions(at, admin))).result).not.toBeNull();
  });

  it('does not spoil a hundred honest previews at once', async () => {
    const attacks = Array.from({ length: 3 }, () => checkOptions(at, admin, 'for (;;) pin.minLength = 8;'));
    const honest = Array.from({ length: 100 }, async (_, index) => {
      const text = `properties.profileName = "Number ${index}"; pin.minLength = ${4 + (index % 10)};`;
      const seen = await read<OptionPreview>(await previewOptions(at, admin, { text }));
      expect(seen.result?.face.profileName).toBe(`Number ${index}`);
      expect(seen.result?.pin.minLength).toBe(4 + (index % 10));
    });
    await Promise.all([...honest, ...attacks]);
  });

  it('is slowed down when it comes in numbers', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => checkOptions(at, admin, 'nothing')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(10);
    for (const answer of refused) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 200).length).toBe(60);
  });
});

describe('two admins', () => {
  let at: HostileWorld;
  beforeAll(async () => {
    at = await openHostileWorld();
  });
  afterAll(() => at.close());

  it('may write as much as fits, in any letters, and as JSON likes it', async () => {
    const admin = await newVisitor(at, 'admin');
    const text = `// ${'€"😀'.repeat(16_383)}\n`.padEnd(65_536);
    expect(await (await checkOptions(at, admin, text)).json()).toMatchObject({ faults: [] });
    const spelled = JSON.stringify({ text }).replace(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const answer = await at.app.send(`${MOBILE_OPTIONS}/check`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json', cookie: admin.cookie },
      body: spelled,
    });
    expect(await answer.json()).toMatchObject({ faults: [] });
  });

  it('save at once: one wins, the others are told, no version is lost or overwritten', async () => {
    const admins = await Promise.all(Array.from({ length: 6 }, () => newVisitor(at, 'admin')));
    for (let version = 1; version <= 3; version += 1) {
      const saves = admins.map((admin, index) =>
        saveOptions(at, admin, { text: `pin.minLength = ${5 + version}; // ${index}\n`, basedOn: version }),
      );
      const answers = await Promise.all(saves);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
      const winner = answers.findIndex(({ status }) => status === 200);
      const stored = await at.app.store.transaction(({ scripts }) => scripts.newest('mobile ID'));
      expect(stored).toMatchObject({ version: version + 1, savedBy: admins[winner]?.person.id });
      expect(stored?.text).toContain(`// ${winner}\n`);
    }
    const versions = await at.app.store.transaction(({ scripts }) => scripts.versions('mobile ID'));
    expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    const entries = await at.app.store.transaction(({ audit }) => audit.following(0, 1000));
    expect(entries.filter((entry) => 'what' in entry && entry.what === 'options.saved')).toHaveLength(3);
  });
});
