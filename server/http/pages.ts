import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context, Hono } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Log } from '../log.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './app-env.ts';
import { answerOptions } from './cross-origin.ts';
import { answerPublished, type Published, publish } from './published.ts';
import { streamBytes } from './stream-bytes.ts';

/** The built pages by path (`/portal/index.html`), in memory: nothing outside this map can be requested. */
export type Pages = ReadonlyMap<string, Published>;

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
/** For files whose URL changes with their content. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Its name changes with its content. */
const HASHED = /-[\w-]{8}\.\w+$/;

const ALLOW = 'GET, HEAD, OPTIONS';

const PORTAL = '/portal/index.html';
/** Paths at which the portal's single page is served; it works out itself what to show. */
const PORTAL_PATHS = [
  '/',
  '/account',
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

/** Reads what `npm run build` made. Throws Error with a sentence when it is missing. */
export function loadPages(folder: string): Pages {
  const pages = new Map<string, Published>();
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
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const page = publish(type, body, body, null, {
      cacheControl: HASHED.test(name) ? FOR_GOOD : 'no-cache',
      compressible: COMPRESSIBLE.test(type),
    });
    pages.set(`/${relative(folder, name).split(sep).join('/')}`, page);
  }
  if (!pages.has(PORTAL)) throw new Error('The pages are not built yet: run `npm run build` first.');
  return pages;
}

/** Serves the portal at its paths and every other built file at its own. Other paths are left to notFound. */
export function mountPages(app: Hono<AppEnv>, pages: Pages, deps: { readonly log: Log }): void {
  const mount = (paths: readonly string[], page: Published | undefined) => {
    for (const path of paths) app.all(path, (c) => (page === undefined ? c.notFound() : answerPage(c, page, deps)));
  };
  mount(PORTAL_PATHS, pages.get(PORTAL));
  mount(ADMIN_PATHS, pages.get(ADMIN));
  mount(['/phone'], pages.get(PHONE));
  app.all('*', (c, next) => {
    const page = pages.get(c.req.path);
    return page === undefined || c.req.path.endsWith('.html') ? next() : answerPage(c, page, deps);
  });
}

async function answerPage(c: Context<AppEnv>, page: Published, deps: { readonly log: Log }): Promise<Response> {
  if (/^(GET|HEAD)$/.test(c.req.method)) return answerPublished(c, page);
  if (c.req.method === 'OPTIONS') return answerOptions(ALLOW, false);
  return answerProblem(new AppError('method_not_allowed'), deps, new Headers({ allow: ALLOW }));
}

/** The page of the program that the path belongs to, which says that there is nothing there. */
export async function answerNotFound(c: Context<AppEnv>, pages: Pages): Promise<Response> {
  const page = pages.get(c.req.path.startsWith('/admin/') ? ADMIN : PORTAL);
  if (page === undefined) return c.notFound();
  const { type, body } = page;
  const headers = { 'content-type': type, 'cache-control': 'no-cache', 'content-length': String(body.length) };
  return new Response(c.req.method === 'HEAD' ? null : streamBytes(body, c.env?.fail), { status: 404, headers });
}
