import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPages } from '../../../../server/http/pages.ts';
import { openTestApp, type TestApp } from '../../../support/http-client.ts';

describe('the page of the phone app', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-phone-'));
    for (const page of ['portal', 'phone']) {
      mkdirSync(join(folder, page));
      writeFileSync(join(folder, page, 'index.html'), `<!doctype html><title>${page}</title>`);
    }
    writeFileSync(join(folder, 'phone-worker.js'), 'self;');
    writeFileSync(join(folder, 'phone', 'manifest.webmanifest'), '{}');
    app = await openTestApp({ pages: loadPages(folder) });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const allows = async (path: string) => {
    const { headers } = await app.send(path);
    return {
      wasm: headers.get('content-security-policy')?.includes("'wasm-unsafe-eval'"),
      camera: headers.get('permissions-policy')?.includes('camera=(self)'),
    };
  };

  it('may derive keys and scan codes', async () => {
    expect(await (await app.send('/phone')).text()).toContain('<title>phone</title>');
    expect(await allows('/phone')).toEqual({ wasm: true, camera: true });
  });

  it.each(['/', '/phone/', '/phone/index.html', '/phone-worker.js', '/mobile-id', '/api/session', '/nothing'])(
    'only it may: not %s',
    async (path) => expect(await allows(path)).toEqual({ wasm: false, camera: false }),
  );

  it('has a manifest and a worker that caches revalidate', async () => {
    const manifest = await app.send('/phone/manifest.webmanifest');
    expect(manifest.headers.get('content-type')).toBe('application/manifest+json');
    const worker = await app.send('/phone-worker.js');
    expect(worker.headers.get('content-type')).toContain('text/javascript');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
  });
});
