import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCardApp } from '../../../../../server/tools/packaging/package-card-app.ts';
import type { PackageArguments } from '../../../../../server/tools/packaging/read-package-arguments.ts';
import wxtConfig from '../../../../../wxt.config.ts';
import { readCrx } from '../../../../support/read-crx.ts';
import { readZip } from '../../../../support/read-zip.ts';

const HOST = 'https://files.example.com/chipless';
const FIREFOX_ID = 'chipless@chipless.example';

async function manifestFor(browser: string) {
  if (typeof wxtConfig.manifest !== 'function') throw new TypeError('The manifest depends on the browser');
  return wxtConfig.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

describe('packageCardApp', () => {
  let output: string;
  let version: string;
  let wanted: PackageArguments;
  const read = (name: string) => readFileSync(join(output, name));
  const manifestOf = (zip: Buffer) => JSON.parse(readZip(zip).get('manifest.json')?.toString() ?? '');
  beforeAll(async () => {
    output = mkdtempSync(join(tmpdir(), 'chipless-output-'));
    for (const browser of ['chrome', 'firefox']) {
      const folder = join(output, `${browser}-mv3`);
      mkdirSync(join(folder, 'icon'), { recursive: true });
      const manifest = await manifestFor(browser);
      version = manifest.version ?? '';
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, ...manifest }));
      writeFileSync(join(folder, 'icon', '16.png'), browser);
    }
    const keyFile = join(output, 'keys', 'card-app.pem');
    wanted = { server: 'https://id.example.com', host: HOST, keyFile, chromeId: null, edgeId: null };
    packageCardApp(wanted, output, () => undefined);
  });
  afterAll(() => rmSync(output, { recursive: true }));

  it.each(['chrome', 'edge'])('gives the store of %s no key, and leaves the folder its own', async (store) => {
    const zip = read(`chipless-${version}-${store}.zip`);
    const { key, ...expected } = await manifestFor('chrome');
    expect(manifestOf(zip)).toEqual({ manifest_version: 3, ...expected });
    expect(readZip(zip).get('icon/16.png')?.toString()).toBe('chrome');
    expect(JSON.parse(read('chrome-mv3/manifest.json').toString())).toHaveProperty('key', key);
  });

  it('signs a CRX that asks its own host for updates', () => {
    const { id, zip } = readCrx(read(`own-hosting/chipless-${version}.crx`));
    expect(manifestOf(zip)).toMatchObject({ version, update_url: `${HOST}/updates.xml` });
    expect(manifestOf(zip)).not.toHaveProperty('key');
    expect(read('own-hosting/updates.xml').toString()).toContain(`<app appid="${id}">
    <updatecheck codebase="${HOST}/chipless-${version}.crx" version="${version}" prodversionmin="128" />`);
    expect(JSON.parse(read('policies/linux/chrome.json').toString())).toHaveProperty(['ExtensionSettings', id]);
  });

  it('prepares the archive that Mozilla signs for self-hosting', () => {
    const { browser_specific_settings } = manifestOf(read(`own-hosting/chipless-${version}-firefox-to-sign.zip`));
    expect(browser_specific_settings.gecko).toMatchObject({ id: FIREFOX_ID, update_url: `${HOST}/updates.json` });
    expect(JSON.parse(read('own-hosting/updates.json').toString())).toEqual({
      addons: {
        [FIREFOX_ID]: {
          updates: [
            {
              version,
              update_link: `${HOST}/chipless.xpi`,
              applications: { gecko: { strict_min_version: '128.0' } },
            },
          ],
        },
      },
    });
  });

  it('takes browsers to their stores where the card app is there, and signs the same with the same key', () => {
    const before = readCrx(read(`own-hosting/chipless-${version}.crx`)).id;
    const chromeId = 'kpllmnfbacgfgcgkljpcpcdlfcbhhcge';
    packageCardApp({ ...wanted, chromeId }, output, () => undefined);
    expect(JSON.parse(read('policies/linux/chrome.json').toString())).toMatchObject({
      ExtensionSettings: { [chromeId]: { update_url: 'https://clients2.google.com/service/update2/crx' } },
    });
    expect(JSON.parse(read('policies/linux/edge.json').toString())).toHaveProperty(['ExtensionSettings', before]);
  });

  it('leaves nothing for own hosting that an earlier run wrote', () => {
    packageCardApp({ ...wanted, server: null, host: null }, output, () => undefined);
    expect(readdirSync(output).toSorted()).toEqual(
      ['chipless-0.1.0-chrome.zip', 'chipless-0.1.0-edge.zip', 'chrome-mv3', 'firefox-mv3', 'keys'].map((name) =>
        name.replace('0.1.0', version),
      ),
    );
  });

  it('says what is missing', () => {
    expect(() => packageCardApp(wanted, join(output, 'keys'), () => undefined)).toThrow('There is no build in');
  });
});
