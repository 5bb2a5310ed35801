import { createPublicKey } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ToolFailure } from '../tool-failure.ts';
import { extensionId } from './extension-id.ts';
import { makeCrx } from './make-crx.ts';
import { type Files, makeZip } from './make-zip.ts';
import { forOwnChromium, forOwnFirefox, forStore, readChromiumManifest, readFirefoxManifest } from './manifests.ts';
import { openSigningKey } from './open-signing-key.ts';
import { crxName, ownHosting } from './own-hosting.ts';
import { policyFiles, type Source } from './policy-files.ts';
import { readFolder } from './read-folder.ts';
import type { PackageArguments } from './read-package-arguments.ts';
import { chromiumUpdates, firefoxUpdates } from './update-manifests.ts';

const CHROME_STORE = 'https://clients2.google.com/service/update2/crx';
const EDGE_STORE = 'https://edge.microsoft.com/extensionwebstorebase/v1/crx';
const MANIFEST = 'manifest.json';
const OWN = ['own-hosting', 'policies'];

/**
 * Writes the distribution files of the card app into `output`, which contains both of its builds (`chrome-mv3`,
 * `firefox-mv3`), and prints what it wrote. Throws ToolFailure.
 */
export function packageCardApp(wanted: PackageArguments, output: string, say: (line: string) => void): void {
  const chromium = readBuild(join(output, 'chrome-mv3'));
  const firefox = readBuild(join(output, 'firefox-mv3'));
  const manifest = readChromiumManifest(chromium.manifest);
  const gecko = readFirefoxManifest(firefox.manifest);
  const { version } = manifest;
  const { id: firefoxId, strict_min_version } = gecko.browser_specific_settings.gecko;

  // What an earlier run wrote may name another server.
  for (const folder of OWN) rmSync(join(output, folder), { recursive: true, force: true });
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), content);
    say(`  ${name}`);
  };

  const forStores = makeZip(withManifest(chromium.files, forStore(manifest)));
  for (const store of ['chrome', 'edge']) write(`chipless-${version}-${store}.zip`, forStores);

  let own: Source | null = null;
  let xpi: string | null = null;
  if (wanted.host !== null) {
    const at = ownHosting(wanted.host);
    xpi = at.xpi;
    const { key, made } = openSigningKey(wanted.keyFile);
    if (made) say(`Made the key ${wanted.keyFile}: keep a copy, without it there are no updates.`);
    const id = extensionId(createPublicKey(key).export({ type: 'spki', format: 'der' }));
    own = { id, updateUrl: at.updatesXml };
    const signed = makeZip(withManifest(chromium.files, forOwnChromium(manifest, at.updatesXml)));
    const unsigned = makeZip(withManifest(firefox.files, forOwnFirefox(gecko, at.updatesJson)));
    const chromiumRelease = { id, version, crx: at.crx(version), minimumVersion: manifest.minimum_chrome_version };
    const firefoxRelease = { id: firefoxId, version, xpi: at.xpi, minimumVersion: strict_min_version };
    write(`own-hosting/${crxName(version)}`, makeCrx(signed, key));
    write('own-hosting/updates.xml', chromiumUpdates(chromiumRelease));
    write('own-hosting/updates.json', firefoxUpdates(firefoxRelease));
    write(`own-hosting/chipless-${version}-firefox-to-sign.zip`, unsigned);
  }

  if (wanted.server === null) return;
  const { server, chromeId, edgeId } = wanted;
  const policies = policyFiles({
    server,
    chrome: chromeId === null ? own : { id: chromeId, updateUrl: CHROME_STORE },
    edge: edgeId === null ? own : { id: edgeId, updateUrl: EDGE_STORE },
    firefox: xpi === null ? null : { id: firefoxId, xpi },
  });
  for (const [name, content] of policies) write(`policies/${name}`, content);
}

function readBuild(folder: string): { readonly files: Files; readonly manifest: Uint8Array } {
  let files: Files;
  try {
    files = readFolder(folder);
  } catch (error) {
    throw new ToolFailure(`There is no build in ${folder}: run \`npm run package\`.`, 2, { cause: error });
  }
  const manifest = files.get(MANIFEST);
  if (manifest === undefined) throw new ToolFailure(`The build in ${folder} has no ${MANIFEST}.`);
  return { files, manifest };
}

function withManifest(files: Files, manifest: object): Files {
  return new Map([...files, [MANIFEST, Buffer.from(JSON.stringify(manifest))]]);
}
