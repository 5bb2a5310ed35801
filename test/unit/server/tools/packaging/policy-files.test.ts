import { describe, expect, it } from 'vitest';
import { policyFiles } from '../../../../../server/tools/packaging/policy-files.ts';

const ID = 'kpllmnfbacgfgcgkljpcpcdlfcbhhcge';
const SERVER = 'https://id.example.com';
const own = { id: ID, updateUrl: 'https://files.example.com/a&b/updates.xml' };
const firefox = { id: 'chipless@chipless.example', xpi: 'https://files.example.com/chipless.xpi' };

describe('policyFiles', () => {
  const files = policyFiles({ server: SERVER, chrome: own, edge: own, firefox });
  const parsed = (name: string) => JSON.parse(files.get(name)?.toString() ?? '');

  it('has one for each browser and system', () => {
    expect([...files.keys()].toSorted()).toEqual([
      'firefox/policies.json',
      'linux/chrome.json',
      'linux/edge.json',
      `macos/com.google.Chrome.extensions.${ID}.plist`,
      'macos/com.google.Chrome.plist',
      `macos/com.microsoft.Edge.extensions.${ID}.plist`,
      'macos/com.microsoft.Edge.plist',
      'windows/chrome.reg',
      'windows/edge.reg',
    ]);
  });

  it.each(['chrome', 'edge'])('installs it on Linux and lets one server order: %s', (browser) => {
    expect(parsed(`linux/${browser}.json`)).toEqual({
      ExtensionSettings: { [ID]: { installation_mode: 'force_installed', update_url: own.updateUrl } },
      '3rdparty': { extensions: { [ID]: { allowedServers: [SERVER] } } },
    });
  });

  it.each([
    ['chrome', String.raw`Google\Chrome`],
    ['edge', String.raw`Microsoft\Edge`],
  ])('does so in the registry, below keys of its own: %s', (browser, vendor) => {
    const text = files.get(`windows/${browser}.reg`)?.toString('utf16le') ?? '';
    expect(text.split('\r\n')).toEqual([
      '\uFEFFWindows Registry Editor Version 5.00',
      '',
      `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\ExtensionSettings\\${ID}]`,
      '"installation_mode"="force_installed"',
      `"update_url"="${own.updateUrl}"`,
      '',
      `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${ID}\\policy\\allowedServers]`,
      `"1"="${SERVER}"`,
      '',
      '',
    ]);
  });

  it('does so on macOS, in well-formed property lists', () => {
    expect(files.get('macos/com.google.Chrome.plist')?.toString()).toContain(
      `<dict><key>ExtensionSettings</key><dict><key>${ID}</key><dict><key>installation_mode</key><string>force_installed</string><key>update_url</key><string>https://files.example.com/a&amp;b/updates.xml</string></dict></dict></dict>`,
    );
    expect(files.get(`macos/com.microsoft.Edge.extensions.${ID}.plist`)?.toString()).toContain(
      `<dict><key>allowedServers</key><array><string>${SERVER}</string></array></dict>`,
    );
  });

  it('does so in Firefox', () => {
    expect(parsed('firefox/policies.json')).toEqual({
      policies: {
        ExtensionSettings: { [firefox.id]: { installation_mode: 'force_installed', install_url: firefox.xpi } },
        '3rdparty': { Extensions: { [firefox.id]: { allowedServers: [SERVER] } } },
      },
    });
  });

  it('makes no policies for browsers that get it nowhere', () => {
    expect([...policyFiles({ server: SERVER, chrome: null, edge: null, firefox }).keys()]).toEqual([
      'firefox/policies.json',
    ]);
  });
});
