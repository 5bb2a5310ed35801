import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';

const TOOL = join(import.meta.dirname, '..', '..', 'server', 'tools', 'options.ts');

describe('npm run options, against a server that listens', () => {
  let server: DemoServer;
  let folder: string;
  beforeAll(async () => {
    server = await startDemoServer();
    folder = mkdtempSync(join(tmpdir(), 'chipless-options-'));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Ended {
    readonly code: number | null;
    readonly out: string;
    readonly failure: string;
  }

  function options(args: readonly string[], settings: Record<string, string> = {}): Promise<Ended> {
    const child = spawn(process.execPath, [TOOL, ...args], {
      cwd: folder,
      env: {
        ...bareEnvironment(),
        ...{ CHIPLESS_URL: server.address, CHIPLESS_USER: 'adam', CHIPLESS_PASSWORD: server.password },
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, failure] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (failure += text));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, failure })));
  }

  it('brings a script from the server to a file, and the changed file back, for another person to pull', async () => {
    expect(await options(['pull'])).toEqual({
      code: 0,
      out: 'options/virtual-smart-card.js is version 1.\noptions/mobile-id.js is version 1.\n',
      failure: '',
    });
    const file = join(folder, 'options', 'virtual-smart-card.js');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('pin.minLength = 6;', 'if (user.department === "Finance") pin.minLength = 8;'));
    expect(await options(['check'])).toMatchObject({ code: 0, failure: '' });
    expect(await options(['push', '--why', 'Longer PINs for Finance'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('options/virtual-smart-card.js is saved as version 2.\n'),
    });
    expect(await options(['pull', '--dir', 'elsewhere'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'elsewhere', 'virtual-smart-card.js'), 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('says in place what is wrong, also of what shows only when it is tried', async () => {
    expect(await options(['pull', '--dir', 'wrong'])).toMatchObject({ code: 0 });
    const file = join(folder, 'wrong', 'mobile-id.js');
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.indexOf('pin.minLength = 6;');
    lines[at] = 'for (;;);';
    writeFileSync(file, lines.join('\n'));
    const { code, out } = await options(['check', '--dir', 'wrong', '--kind', 'mobile-id']);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(new RegExp(`^wrong/mobile-id\\.js:${at + 1}:1 .* was stopped\\.`)),
    });
  });

  it.each([
    ['a wrong password', { CHIPLESS_PASSWORD: 'wrong' }, /^User name or password is not correct at http:.*\.\n$/],
    [
      'no password and no terminal',
      { CHIPLESS_PASSWORD: '' },
      /^CHIPLESS_PASSWORD is not set, and there is no terminal/,
    ],
    ['no server', { CHIPLESS_URL: 'http://localhost:61' }, /^The server at http:\/\/localhost:61 does not answer/],
    ['an operator', { CHIPLESS_USER: 'olivia' }, /^Operators may pull; to check and to push takes an admin\.\n$/],
  ])('fails with one sentence and exit code 2: %s', async (_, settings, sentence) => {
    expect(await options(['pull', '--dir', 'plain'])).toMatchObject({ code: 0 });
    const ended = await options(['check', '--dir', 'plain'], settings);
    expect(ended).toEqual({ code: 2, out: '', failure: expect.stringMatching(sentence) });
  });
});
