import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runOptions } from '../../../../server/tools/run-options.ts';
import type { ExitCode } from '../../../../server/tools/tool-failure.ts';
import { ORIGIN, openTestApp, PASSWORD, type TestApp } from '../../../support/http-client.ts';

const NOTHING_TO_SAVE = /mobile-id\.js is as on the server: version \d+\. There is nothing to save\.$/;

describe('npm run options', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    app = await openTestApp();
    await app.person({ userName: 'adam', commonName: 'Adam Ek', role: 'admin' });
    await app.person({ userName: 'olivia', role: 'operator' });
    await app.person({ userName: 'alice' });
    process.env['CHIPLESS_PASSWORD'] = PASSWORD;
    folder = mkdtempSync(join(tmpdir(), 'chipless-options-'));
  });
  afterAll(async () => {
    delete process.env['CHIPLESS_PASSWORD'];
    rmSync(folder, { recursive: true, force: true });
    await app.close();
  });
  /** Every test works in a folder of its own, freshly pulled. */
  let dir: string;
  let file: string;
  beforeEach(async () => {
    dir = join(folder, crypto.randomUUID());
    file = join(dir, 'mobile-id.js');
    await app.store.transaction(({ tries }) => tries.removeExpired(new Date('9999-01-01')));
    expect(await run('pull')).toMatchObject({ code: 0 });
  });

  async function run(verb: string, ...more: string[]): Promise<{ code: ExitCode; said: string[] }> {
    const said: string[] = [];
    const say = (line: string) => void said.push(line.replaceAll(`${dir}/`, ''));
    const args = ['--kind', 'mobile-id', '--dir', dir, '--user', 'adam', '--url', ORIGIN, ...more];
    const code = await runOptions([verb, ...args], {
      ...{ say, complain: say },
      terminal: { input: new PassThrough(), output: new PassThrough() },
      fetch: (url, init) => app.send(new URL(String(url)).pathname, init),
    });
    return { code, said };
  }
  const edit = (from: string | RegExp, to: string, path = file) => {
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const firstLine = () => /^[^\r\n]*/.exec(readFileSync(file, 'utf8'))?.[0];
  const newest = () => app.store.transaction(({ scripts }) => scripts.newest('mobile ID'));
  const nextVersion = async () => ((await newest())?.version ?? 0) + 1;
  const lifetime = () => `messages.lifetimeMinutes = ${2 + Math.floor(Math.random() * 1000)};`;
  const LIFETIME = /messages\.lifetimeMinutes = \d+;/;

  it('pulls, checks and pushes, and says when there is nothing to do', async () => {
    expect(await run('pull')).toEqual({ code: 0, said: [expect.stringMatching(/^mobile-id\.js is up to date: /)] });
    expect(await run('push', '--why', 'x')).toEqual({ code: 0, said: [expect.stringMatching(NOTHING_TO_SAVE)] });
    edit(LIFETIME, lifetime());
    expect(await run('check')).toEqual({
      code: 0,
      said: ['mobile-id.js can be saved: tried for 3 samples and 3 people.'],
    });
    const version = await nextVersion();
    expect(await run('push', '--why', 'More time')).toEqual({
      code: 0,
      said: [`mobile-id.js is saved as version ${version}.`],
    });
    expect(await newest()).toMatchObject({ version, why: 'More time' });
    expect(firstLine()).toBe(`// Chipless option script: mobile ID, version ${version}`);
    expect((await newest())?.text).not.toContain('Chipless option script');
    expect(await run('push', '--why', 'x')).toEqual({ code: 0, said: [expect.stringMatching(NOTHING_TO_SAVE)] });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no end of its last line', (text: string) => text.trimEnd()],
  ])('takes a file with %s for the same script, and leaves it as it is', async (_, change) => {
    const content = change(readFileSync(file, 'utf8'));
    writeFileSync(file, content);
    expect(await run('push', '--why', 'x')).toMatchObject({ code: 0 });
    expect(await run('pull')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(content);
    edit(LIFETIME, lifetime());
    const before = readFileSync(file, 'utf8');
    expect(await run('push', '--why', 'x')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(before.replace(/version \d+/, `version ${(await newest())?.version}`));
    expect((await newest())?.text).not.toMatch(/\r|\ufeff/);
  });

  it('names the line of the file, saves nothing, and keeps the file', async () => {
    edit('pin.minLength = 6;', 'pin.minLenght = 6;');
    const line = readFileSync(file, 'utf8').split('\n').indexOf('pin.minLenght = 6;') + 1;
    const fault = `mobile-id.js:${line}:1 there is no option "pin.minLenght". Did you mean "pin.minLength"?`;
    const before = await newest();
    expect(await run('check')).toEqual({ code: 1, said: [fault] });
    expect(await run('check', '--offline')).toEqual({ code: 1, said: [fault] });
    expect(await run('push', '--why', 'x')).toEqual({ code: 1, said: [fault, 'Nothing was saved.'] });
    expect(await newest()).toEqual(before);
    expect(readFileSync(file, 'utf8')).toContain('pin.minLenght');
  });

  it('checks offline what a server would have to try, and says so', async () => {
    edit('pin.minLength = 6;', 'pin.minLength = 16;');
    expect(await run('check', '--offline')).toEqual({
      code: 0,
      said: ['mobile-id.js can be read. Only a server can try it for people.'],
    });
    expect(await run('check')).toMatchObject({ code: 1, said: [expect.stringMatching(/^mobile-id\.js:\d+ .*16.*15/)] });
  });

  it('overwrites nothing that another person saved, says who, and continues once both are merged', async () => {
    const ours = file;
    const theirs = join(folder, crypto.randomUUID());
    await run('pull', '--dir', theirs);
    edit(LIFETIME, lifetime(), join(theirs, 'mobile-id.js'));
    expect(await run('push', '--dir', theirs, '--why', 'Mine first')).toMatchObject({ code: 0 });
    const saved = await newest();
    const version = saved?.version ?? 0;

    edit('pin.minLength = 6;', 'pin.minLength = 7;');
    const { code, said } = await run('push', '--why', 'Mine');
    expect(code).toBe(1);
    expect(said[0]).toMatch(
      new RegExp(`is based on version ${version - 1}, but meanwhile Adam Ek saved version ${version} .*Mine first`),
    );
    expect(said[1]).toMatch(new RegExp(`write version ${version} into the first line`));
    expect(said[2]).toBe('Nothing was saved.');
    expect(await newest()).toEqual(saved);
    const kept = readFileSync(ours, 'utf8');
    expect(await run('pull')).toMatchObject({ code: 1, said: [expect.stringMatching(/has changes of its own/)] });
    expect(readFileSync(ours, 'utf8')).toBe(kept);

    edit(/version \d+/, `version ${version}`);
    expect(await run('push', '--why', 'Both')).toMatchObject({ code: 0 });
    expect(await newest()).toMatchObject({ version: version + 1, why: 'Both' });
    edit('pin.minLength = 7;', 'pin.minLength = 6;');
    expect(await run('push', '--why', 'As it was')).toMatchObject({ code: 0 });
  });

  it('pushes nothing of a file without changes when the server has a newer version', async () => {
    const theirs = join(folder, crypto.randomUUID());
    await run('pull', '--dir', theirs);
    edit(LIFETIME, lifetime(), join(theirs, 'mobile-id.js'));
    await run('push', '--dir', theirs, '--why', 'x');
    expect(await run('push', '--why', 'x')).toMatchObject({
      code: 0,
      said: [expect.stringMatching(/has no changes since version \d+, and the server has version \d+: pull it\.$/)],
    });
    expect(await run('pull')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(theirs, 'mobile-id.js'), 'utf8'));
  });

  it('asks for the first line before it pushes or overwrites a file without', async () => {
    writeFileSync(file, 'pin.minLength = 8;\n');
    expect(await run('check')).toMatchObject({ code: 0 });
    expect(await run('push', '--why', 'x')).toMatchObject({ code: 2, said: [expect.stringMatching(/first line/)] });
    expect(await run('pull')).toMatchObject({ code: 1, said: [expect.stringMatching(/first line .*--force/)] });
    expect(readFileSync(file, 'utf8')).toBe('pin.minLength = 8;\n');
    expect(await run('pull', '--force')).toMatchObject({ code: 0 });
    expect(firstLine()).toMatch(/version \d+$/);
  });

  it('knows a version that the server does not have', async () => {
    edit(/version \d+/, 'version 999');
    edit(LIFETIME, lifetime());
    expect(await run('push', '--why', 'x')).toMatchObject({ code: 2, said: [expect.stringMatching(/version 999/)] });
    expect(await run('pull')).toMatchObject({ code: 1, said: [expect.stringMatching(/version 999/)] });
  });

  it('saves neither of two files when one has a mistake', async () => {
    const both = async (verb: string, ...more: string[]) => {
      const said: string[] = [];
      const say = (line: string) => void said.push(line);
      const code = await runOptions([verb, '--dir', dir, '--user', 'adam', '--url', ORIGIN, ...more], {
        ...{ say, complain: say },
        terminal: { input: new PassThrough(), output: new PassThrough() },
        fetch: (url, init) => app.send(new URL(String(url)).pathname, init),
      });
      return { code, said };
    };
    await both('pull');
    edit(LIFETIME, lifetime());
    edit('pin.minLength = 6;', 'pin.minLength = 200;', join(dir, 'virtual-smart-card.js'));
    const before = await newest();
    expect(await both('push', '--why', 'x')).toMatchObject({ code: 1 });
    expect(await newest()).toEqual(before);
  });

  it('lets operators pull, but neither check nor push', async () => {
    expect(await run('pull', '--user', 'olivia')).toMatchObject({ code: 0 });
    edit(LIFETIME, lifetime());
    for (const verb of [['check'], ['push', '--why', 'x']] as const) {
      expect(await run(verb[0], ...verb.slice(1), '--user', 'olivia')).toEqual({
        code: 2,
        said: ['Operators may pull; to check and to push takes an admin.'],
      });
    }
    expect(await run('pull', '--user', 'alice')).toMatchObject({ code: 2 });
  });

  it.each([
    ['an unknown person', ['--user', 'nobody'], /^User name or password is not correct at https:/],
    ['an address without https', ['--url', 'http://id.example.com'], /^CHIPLESS_URL has to start with https:/],
    ['another address of the same server', ['--url', 'https://10.0.0.1'], /name its PUBLIC_URL/],
    ['a reason that is too long', ['--why', 'x'.repeat(501)], /"why"/],
    ['no reason', ['--why', ''], /push needs a reason/],
    ['no file', ['--dir', '/nowhere/at/all'], /^There is no \/nowhere\/at\/all\/mobile-id\.js: /],
  ])('says in one sentence that it cannot push with %s', async (_, more, sentence) => {
    edit(LIFETIME, lifetime());
    const { code, said } = await run('push', '--why', 'x', ...more);
    expect({ code, said }).toEqual({ code: 2, said: [expect.stringMatching(sentence)] });
    expect(said[0]).toMatch(/^[^\n]*\.$/);
  });

  it('explains itself', async () => {
    const { code, said } = await run('--help');
    expect({ code, first: said[0]?.split('\n')[0] }).toEqual({
      code: 0,
      first: 'npm run options -- pull|check|push [flags]',
    });
  });

  it('leaves no session behind', async () => {
    const alice = await app.logIn('adam');
    expect((await app.send('/api/session', { headers: { cookie: alice } })).status).toBe(200);
    const answer = await app.post('/api/sessions', null, { cookie: alice, method: 'DELETE' });
    expect(await answer.json()).toEqual({ ended: 1 });
  });

  it('lets no server write on the terminal but in words', async () => {
    const problem = { code: 'user_inactive', detail: '\u001b]0;owned\u0007\u009b2Jall is well\u202e' };
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    await runOptions(['pull', '--dir', dir, '--user', 'adam', '--url', ORIGIN], {
      ...{ say, complain: say },
      terminal: { input: new PassThrough(), output: new PassThrough() },
      fetch: async () => Response.json(problem, { status: 403 }),
    });
    expect(said.join('')).toContain('all is well');
    expect(said.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
