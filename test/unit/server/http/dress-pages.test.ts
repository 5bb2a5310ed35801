import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { dressPages } from '../../../../server/http/dress-pages.ts';
import { loadPages } from '../../../../server/http/pages.ts';
import { deriveAccent } from '../../../../shared/accent.ts';
import type { Organization } from '../../../../shared/organization.ts';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { EXAMPLE } from '../../../support/example-organization.ts';
import { openTestApp, type TestApp } from '../../../support/http-client.ts';

const WEB = join(import.meta.dirname, '../../../../server/web');
const LOGO = {
  type: 'image/svg+xml',
  ratio: 4,
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'),
} as const;
const ACCENT = deriveAccent('#0b655c');
const HOSTILE = `A & B "<script>alert('1')</script> $& $1`;

describe('the pages of an organisation', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-dressed-'));
    for (const page of ['portal', 'admin', 'phone']) {
      mkdirSync(join(folder, page));
      cpSync(join(WEB, page, 'index.html'), join(folder, page, 'index.html'));
    }
    cpSync(join(WEB, 'phone/public/phone/manifest.webmanifest'), join(folder, 'phone/manifest.webmanifest'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = async (more: Partial<Organization> = {}): Promise<TestApp> => {
    const app = await openTestApp({ pages: dressPages(loadPages(folder), { ...EXAMPLE, ...more }) });
    onTestFinished(() => app.close());
    return app;
  };
  /** What a browser finds in a page; told: what our own code reads there. */
  const read = async (app: TestApp, path: string) => {
    const html = await (await app.send(path)).text();
    const find = (pattern: RegExp) =>
      (pattern.exec(html)?.[1] ?? '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
    const content = find(/<meta name="organization" content="([^"]*)" \/>/);
    vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => content }) });
    onTestFinished(() => void vi.unstubAllGlobals());
    return {
      html,
      title: find(/<title>([^<]*)<\/title>/),
      homeScreen: find(/<meta name="apple-mobile-web-app-title" content="([^"]*)"/),
      style: find(/<link rel="stylesheet" href="([^"]*)"/),
      told: organization(),
    };
  };

  it.each([
    ['/', 'Example AG'],
    ['/nothing', 'Example AG'],
    ['/admin', 'Example AG'],
    ['/phone', 'Mobile ID – Example AG'],
  ])('have its name as title, and its name and help desk as data, at %s', async (path, title) => {
    const page = await read(await open(), path);
    expect(page.title).toBe(title);
    expect(page.told).toMatchObject({ name: 'Example AG', support: EXAMPLE.support, logo: null });
    expect(page.html).not.toContain('Chipless');
  });

  it.each(['/', '/admin', '/phone'])('take any name for what it is, at %s', async (path) => {
    const { html, title, told } = await read(await open({ name: HOSTILE }), path);
    expect(told.name).toBe(HOSTILE);
    expect(title.endsWith(HOSTILE)).toBe(true);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="./main.tsx">']);
  });

  it.each([
    ['/', 'Self-Service needs JavaScript.', 'Der Self-Service braucht JavaScript.'],
    ['/admin', 'The Identity Manager needs JavaScript.', 'Der Identity Manager braucht JavaScript.'],
    ['/phone', 'The phone app needs JavaScript.', 'Die Smartphone-App braucht JavaScript.'],
  ])('say in every language that they need a script, at %s', async (path, english, german) => {
    const { html } = await read(await open(), path);
    const without = /<noscript>(.*)<\/noscript>/.exec(html)?.[1] ?? '';
    expect(without).toContain(`<p lang="en">${english}`);
    expect(without).toContain(`<p lang="de">${german}`);
  });

  it('describe the phone app in every language', async () => {
    const manifest = await (await (await open()).send('/phone/manifest.webmanifest')).json();
    expect(manifest).toMatchObject({
      description: expect.stringContaining('Your mobile ID'),
      description_localized: {
        de: expect.stringContaining('Ihre Mobile ID'),
        en: expect.stringContaining('Your mobile ID'),
      },
    });
  });

  it('name the phone app after it', async () => {
    const app = await open({ name: HOSTILE });
    const manifest = await app.send('/phone/manifest.webmanifest');
    expect(await manifest.json()).toMatchObject({ name: HOSTILE, short_name: HOSTILE, id: '/phone', scope: '/phone' });
    expect(manifest.headers.get('content-type')).toBe('application/manifest+json');
    expect((await read(app, '/phone')).homeScreen).toBe(HOSTILE);
  });

  it('have its colours after their own, in light and dark', async () => {
    const app = await open({ accent: ACCENT });
    const page = await read(app, '/');
    const style = await app.send(page.style);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const [light, dark] = (await style.text()).split('@media (prefers-color-scheme: dark)');
    expect(light).toMatch(/^:root:root\{--accent:#0b655c;--accent-hover:#[0-9a-f]{6};.*\}\n$/);
    expect(dark).toContain(`--accent:${ACCENT?.dark.accent};`);
  });

  it('have their own colours where it has none', async () => {
    const app = await open();
    const page = await read(app, '/');
    const style = await app.send(page.style);
    expect([style.status, await style.text()]).toEqual([200, '']);
  });

  it('have its logo, in which nothing may act', async () => {
    const app = await open({ logo: LOGO });
    const { told } = await read(app, '/');
    expect(told.logo).toEqual({ path: expect.stringMatching(/^\/brand\/[\w-]+\/logo$/), ratio: 4 });
    const logo = await app.send(told.logo?.path ?? '');
    expect(new Uint8Array(await logo.arrayBuffer())).toEqual(LOGO.bytes);
    expect(Object.fromEntries(logo.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(told.files).toContain(told.logo?.path);
  });

  it('are others, at other addresses, as soon as anything of it is', async () => {
    const versions: ReadonlyArray<Partial<Organization>> = [
      {},
      { name: 'Example SE' },
      { support: null },
      { support: { mail: 'help@example.com', phone: null } },
      { accent: ACCENT },
      { logo: LOGO },
      { logo: { ...LOGO, bytes: new Uint8Array([...LOGO.bytes, 10]) } },
    ];
    const tags = new Set<string>();
    const files = new Set<string>();
    for (const version of versions) {
      const app = await open(version);
      const page = await app.send('/');
      tags.add(page.headers.get('etag') ?? '');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const again = await app.send('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
      files.add((await read(app, '/')).told.files[0] ?? '');
    }
    expect([tags.size, files.size]).toEqual([versions.length, versions.length]);
  });
});
