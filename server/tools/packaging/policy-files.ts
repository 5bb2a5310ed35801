import { escapeMarkup } from '../../escape-markup.ts';

/** Where a Chromium-based browser gets the card app from. */
export interface Source {
  readonly id: string;
  readonly updateUrl: string;
}

export interface PolicyWish {
  /** The origin that may order cards. */
  readonly server: string;
  /** null = no policies for that browser. */
  readonly chrome: Source | null;
  readonly edge: Source | null;
  readonly firefox: { readonly id: string; readonly xpi: string } | null;
}

/** For one Chromium-based browser: where its policies are on each system. */
interface Browser {
  readonly name: string;
  readonly registry: string;
  readonly bundle: string;
}

const CHROME: Browser = {
  name: 'chrome',
  registry: String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome`,
  bundle: 'com.google.Chrome',
};
const EDGE: Browser = {
  name: 'edge',
  registry: String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Edge`,
  bundle: 'com.microsoft.Edge',
};

/** Policies that install the card app and name the one server that may order cards: file names and contents. */
export function policyFiles({ server, chrome, edge, firefox }: PolicyWish): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [browser, source] of [[CHROME, chrome] as const, [EDGE, edge] as const]) {
    if (source === null) continue;
    files.set(`windows/${browser.name}.reg`, registryFile(browser, source, server));
    files.set(`linux/${browser.name}.json`, json(chromiumPolicies(source, server)));
    files.set(`macos/${browser.bundle}.plist`, plist({ ExtensionSettings: installed(source) }));
    files.set(`macos/${browser.bundle}.extensions.${source.id}.plist`, plist({ allowedServers: [server] }));
  }
  if (firefox !== null) files.set('firefox/policies.json', json(firefoxPolicies(firefox, server)));
  return files;
}

function installed({ id, updateUrl }: Source) {
  return { [id]: { installation_mode: 'force_installed', update_url: updateUrl } };
}

function chromiumPolicies(source: Source, server: string) {
  return {
    ExtensionSettings: installed(source),
    '3rdparty': { extensions: { [source.id]: { allowedServers: [server] } } },
  };
}

function firefoxPolicies({ id, xpi }: NonNullable<PolicyWish['firefox']>, server: string) {
  return {
    policies: {
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: xpi } },
      '3rdparty': { Extensions: { [id]: { allowedServers: [server] } } },
    },
  };
}

/** Keys of their own below `ExtensionSettings`: extensions that other policies install are not touched. */
function registryFile({ registry }: Browser, { id, updateUrl }: Source, server: string): Buffer {
  const quote = (text: string) => `"${text.replace(/[\\"]/g, String.raw`\$&`)}"`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${registry}\\ExtensionSettings\\${id}]`,
    `"installation_mode"="force_installed"`,
    `"update_url"=${quote(updateUrl)}`,
    '',
    `[${registry}\\3rdparty\\extensions\\${id}\\policy\\allowedServers]`,
    `"1"=${quote(server)}`,
    '',
  ];
  // In the Registry Editor's own format: UTF-16 with a byte order mark.
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

type Listed = string | boolean | readonly Listed[] | { readonly [key: string]: Listed };

function plist(value: Listed): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${element(value)}
</plist>
`);
}

function element(value: Listed): string {
  if (typeof value === 'string') return `<string>${escapeMarkup(value)}</string>`;
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (isList(value)) return `<array>${value.map(element).join('')}</array>`;
  return `<dict>${Object.entries(value)
    .map(([key, one]) => `<key>${escapeMarkup(key)}</key>${element(one)}`)
    .join('')}</dict>`;
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: Listed): value is readonly Listed[] {
  return Array.isArray(value);
}
