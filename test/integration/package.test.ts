import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCardApp } from '../../server/tools/packaging/package-card-app.ts';
import wxtConfig from '../../wxt.config.ts';
import { readCrx } from '../support/read-crx.ts';
import { readZip } from '../support/read-zip.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the files of npm run package', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-package-'));
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
    for (const file of tracked) cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    // As a demo, the tests and an admin leave them in a checkout.
    for (const left of ['data/ca-passphrase', 'data/keys/root.pem', 'own-data/secrets', 'test/screens/a.png', '.env']) {
      mkdirSync(dirname(join(folder, left)), { recursive: true });
      writeFileSync(join(folder, left), 'a secret');
    }
    const wxt = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', 'firefox'], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    if (wxt.status !== 0) throw new Error(wxt.stdout + wxt.stderr);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Names are stored in a ZIP file as they are. */
  const packed = (below: string, ending: string): Buffer => {
    const output = join(folder, '.output', below);
    const name = readdirSync(output).find((one) => one.endsWith(ending));
    return readFileSync(join(output, name ?? ending));
  };

  it('give a reviewer what the card app is made from', () => {
    const sources = packed('', '-sources.zip');
    for (const name of [
      'wxt.config.ts',
      'package-lock.json',
      'extension/worker/sender.ts',
      'shared/judge-pin.ts',
      'LICENSE',
    ]) {
      expect(sources.includes(name), name).toBe(true);
    }
  });

  it.each(['-sources.zip', '-firefox.zip'])('hand out nothing else that lies in the checkout: %s', (ending) => {
    const names = packed('', ending);
    for (const name of ['data/', 'own-data/', 'secrets', 'passphrase', 'test/', '.env', 'server/']) {
      expect(names.includes(name), name).toBe(false);
    }
  });

  it('contain for own hosting what was built, and nothing of the key that signs it', async () => {
    const output = join(folder, '.output');
    // The code of Firefox's build with the manifest of Chromium: a second build would prove no more.
    const chromium = join(output, 'chrome-mv3');
    cpSync(join(output, 'firefox-mv3'), chromium, { recursive: true });
    if (typeof wxtConfig.manifest !== 'function') throw new TypeError('The manifest depends on the browser');
    const environment = { browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' } as const;
    writeFileSync(join(chromium, 'manifest.json'), JSON.stringify(await wxtConfig.manifest(environment)));
    const keyFile = join(folder, 'card-app.pem');
    const wanted = { server: 'https://id.example.com', host: 'https://files.example.com', keyFile };
    packageCardApp({ ...wanted, chromeId: null, edgeId: null }, output, () => undefined);

    const files = readdirSync(chromium, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const crx = readZip(readCrx(packed('own-hosting', '.crx')).zip);
    const xpi = readZip(packed('own-hosting', '-to-sign.zip'));
    expect([crx.size, xpi.size]).toEqual([files.length, files.length]);
    expect(readZip(packed('', '-chrome.zip')).get('background.js')).toEqual(crx.get('background.js'));
    const lines = readFileSync(keyFile, 'latin1').split('\n').slice(1, -2);
    for (const name of readdirSync(output, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const content = readFileSync(join(name.parentPath, name.name));
      expect(
        lines.some((line) => content.includes(line)),
        name.name,
      ).toBe(false);
    }
  });
});
