import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { createLog } from '../../../server/log.ts';
import { openAuthorities } from '../../../server/open-authorities.ts';
import { openTestStore } from '../../support/stores/open-test-store.ts';

it('names its CA after the organisation, and continues with a CA of another name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-authorities-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const passphrase = join(folder, 'passphrase');
  writeFileSync(passphrase, 'a passphrase for this test\n');
  const store = await openTestStore({ url: null, file: ':memory:' });
  const lines: string[] = [];
  const clock = () => new Date();
  const log = createLog('info', { write: (line) => lines.push(line), now: clock });
  const open = async (settings: Record<string, string>) => {
    const config = readConfig({ DATA_DIR: folder, CA_PASSPHRASE_FILE: passphrase, ...settings }, 'demo');
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const { ca } = await openAuthorities(config, { store, publicUrl: 'http://localhost', clock, random, log });
    return ca.chain.map((certificate) => new X509Certificate(certificate).subject);
  };
  const names = ['C=DE\nO=Example AG\nCN=Example AG Issuing CA 1', 'C=DE\nO=Example AG\nCN=Example AG Root CA'];

  expect(await open({ ORGANIZATION: 'Example AG', ORGANIZATION_COUNTRY: 'DE' })).toEqual(names);
  expect(lines.join()).not.toContain('keeps the name');
  expect(await open({ ORGANIZATION: 'Example SE', ORGANIZATION_COUNTRY: 'FR' })).toEqual(names);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      organization: 'Example SE',
      authority: 'CN=Example AG Issuing CA 1,O=Example AG,C=DE',
    }),
  );
});
