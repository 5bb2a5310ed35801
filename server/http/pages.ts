import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, Hono } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { AppEnv } from './app-env.ts';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';
import { isNotModified } from './is-not-modified.ts';
import { streamBytes } from './stream-bytes.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The built pages by path (`/portal/index.html`), in memory: nothing outside this map can be asked for. */
export type Pages = ReadonlyMap<string, Page>;

interface Page {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** Its name changes with its content. */
  readonly hashed: boolean;
  /** Compressed at the first request for it, then kept. */
  readonly compressed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^text\/|json$|svg|wasm/;

const PORTAL = '/portal/index.html';
/** Addresses at which the portal's one page is served; it finds out itself what to show. */
const PORTAL_PATHS = [
  '/',
  '/cards',
  '/cards/:id',
  '/mobile-id',
  '/mobile-id/:id',
  '/certificates',
  '/certificates/:id',
  '/tasks',
  '/runs/:id',
  '/setup',
];

const ADMIN = '/admin/index.html';
/** The same for the Identity Manager's page. */
const ADMIN_PATHS = [
  '/admin',
  '/admin/people/:id',
  '/admin/runs/:id',
  '/admin/processes',
  '/admin/options',
  '/admin/options/:kind',
  '/admin/options/:kind/versions',
  '/admin/audit',
];

const PHONE = '/phone/index.html';

/** Reads what `npm run build` made. Throws Error with a sentence when it is not there. */
export function loadPages(folder: string): Pages {
  const pages = new Map<string, Page>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    names = [];
  }
  for (const name of names) {
    const body = readFileSync(name);
    pages.set(`/${relative(folder, name).split(sep).join('/')}`, {
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      body,
      etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      hashed: /-[\w-]{8}\.\w+$/.test(name),
      compressed: new Map(),
    });
  }
  if (!pages.has(PORTAL)) throw new Error('The pages are not built yet: run `npm run build` first.');
  return pages;
}

/** Serves the portal at its addresses and every other built file at its own. Other addresses are left to notFound. */
export function mountPages(app: Hono<AppEnv>, pages: Pages): void {
  mountPage(app, PORTAL_PATHS, pages.get(PORTAL));
  mountPage(app, ADMIN_PATHS, pages.get(ADMIN));
  mountPage(app, ['/phone'], pages.get(PHONE));
  app.get('*', (c, next) => {
    const page = pages.get(c.req.path);
    return page === undefined || c.req.path.endsWith('.html') ? next() : answerPage(c, page);
  });
}

function mountPage(app: Hono<AppEnv>, paths: readonly string[], page: Page | undefined): void {
  for (const path of paths) {
    app.get(path, (c) => answerPage(c, page));
    app.all(path, () => {
      throw new AppError('method_not_allowed');
    });
  }
}

/** The page of the program that the address belongs to, which says that there is nothing there. */
export async function answerNotFound(c: Context<AppEnv>, pages: Pages): Promise<Response> {
  const page = pages.get(c.req.path.startsWith('/admin/') ? ADMIN : PORTAL);
  if (page === undefined) return c.notFound();
  const headers = new Headers({ 'content-type': page.type, 'cache-control': 'no-cache' });
  return answerBytes(page.body, 404, headers);
}

async function answerPage(c: Context<AppEnv>, page: Page | undefined): Promise<Response> {
  if (page === undefined) return c.notFound();
  const encoding = COMPRESSIBLE.test(page.type) ? chooseEncoding(c.req.header('accept-encoding') ?? '') : null;
  const etag = `"${page.etag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers = new Headers({
    'content-type': page.type,
    'cache-control': page.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    etag,
  });
  if (isNotModified(c.req.raw.headers, { etag, lastModified: null })) {
    return new Response(null, { status: 304, headers });
  }
  if (encoding === null) return answerBytes(page.body, 200, headers);
  headers.set('content-encoding', encoding);
  return answerBytes(await compress(page, encoding), 200, headers);
}

function answerBytes(bytes: Uint8Array<ArrayBuffer>, status: number, headers: Headers): Response {
  headers.set('content-length', String(bytes.length));
  return new Response(streamBytes(bytes), { status, headers });
}

function compress(page: Page, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const made =
    page.compressed.get(encoding) ??
    (encoding === 'br'
      ? compressBrotli(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : compressGzip(page.body, { level: 9 }));
  page.compressed.set(encoding, made);
  return made;
}
