import { beforeEach, describe, expect, it } from 'vitest';
import {
  answerFromShell,
  dropOtherShells,
  keepShell,
  type Shell,
  withBrand,
} from '../../../../../../server/web/phone/worker/shell-cache.ts';

const ORIGIN = 'https://id.example.com';
const SHELL: Shell = { version: 'new', files: ['/assets/phone-abc12345.js'] };

/** Fake caches, as far as the worker uses them: by path, filled from `server`. */
function memoryCaches(server: (path: string) => Response) {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const cache = all.get(name) ?? new Map<string, Response>();
    all.set(name, cache);
    return {
      addAll: async (paths: string[]) => {
        for (const path of paths) cache.set(path, server(path));
      },
      match: async (path: string) => cache.get(path)?.clone(),
    };
  };
  const caches = { open, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) };
  return { caches: caches as unknown as CacheStorage, names: () => [...all.keys()] }; // what is used of it is there
}

/** A request of the page; Node's own does not support navigations. */
function request(path: string, { mode = 'no-cors', method = 'GET', origin = ORIGIN } = {}): Request {
  return { url: `${origin}${path}`, mode, method } as Request; // what is read of it is there
}

describe('the service worker', () => {
  let online: boolean;
  let asked: string[];
  const memory = memoryCaches((path) => new Response(`kept ${path}`));
  const deps = {
    caches: memory.caches,
    origin: ORIGIN,
    fetch: async (wanted: RequestInfo) => {
      const { url } = wanted as Request; // only requests come here
      asked.push(url);
      if (!online) throw new TypeError('Failed to fetch');
      return new Response('fresh');
    },
  };
  const answer = async (wanted: Request) => (await answerFromShell(wanted, SHELL, deps))?.text();
  beforeEach(async () => {
    online = true;
    asked = [];
    await keepShell(SHELL, deps);
  });

  it.each([
    ['calls of the API', request('/api/messages/open', { method: 'POST' })],
    ['reads of the API', request('/api/messages/7')],
    ['other pages', request('/', { mode: 'navigate' })],
    ['pages below its own', request('/phone/other', { mode: 'navigate' })],
    ['other files', request('/assets/portal-abc12345.js')],
    ['files with a query', request('/assets/phone-abc12345.js?x')],
    ['other servers', request('/phone', { origin: 'https://evil.example' })],
    ['forms', request('/phone', { mode: 'navigate', method: 'POST' })],
  ])('leaves %s to the browser', (_, wanted) => expect(answerFromShell(wanted, SHELL, deps)).toBeNull());

  it('serves the page from the server while it answers', async () => {
    expect(await answer(request('/phone', { mode: 'navigate' }))).toBe('fresh');
  });

  it('serves the kept page without a connection', async () => {
    online = false;
    expect(await answer(request('/phone', { mode: 'navigate' }))).toBe('kept /phone');
  });

  it('serves the kept page while the server is down behind its proxy', async () => {
    const down = { ...deps, fetch: async () => new Response('bad gateway', { status: 502 }) };
    const page = await answerFromShell(request('/phone', { mode: 'navigate' }), SHELL, down);
    expect(await page?.text()).toBe('kept /phone');
  });

  it('serves its files without asking', async () => {
    expect(await answer(request('/assets/phone-abc12345.js'))).toBe('kept /assets/phone-abc12345.js');
    expect(asked).toEqual([]);
  });

  it('keeps no page under an address with a ticket', async () => {
    online = false;
    expect(await answer(request('/phone#secret', { mode: 'navigate' }))).toBe('kept /phone');
    const cache = await memory.caches.open('chipless-phone-new');
    expect(await cache.match('/phone#secret')).toBeUndefined();
  });

  it('keeps what the page names of its organisation, and nothing else', () => {
    const files = ['/brand/aB_-9/accent.css', '/brand/aB_-9/logo'];
    const keep = [...files, '/api/session', '/brand/../api/logo', 'https://evil.example/brand/a/logo', '/'].join(' ');
    const branded = withBrand(SHELL, `?${new URLSearchParams({ keep })}`);
    expect(branded.files).toEqual([...SHELL.files, ...files]);
    expect(branded.version).not.toBe(SHELL.version);
    expect(withBrand(SHELL, '')).toEqual(SHELL);
  });

  it('drops the shells of other versions and no other caches', async () => {
    await memory.caches.open('chipless-phone-old');
    await memory.caches.open('something else');
    await dropOtherShells(SHELL, deps);
    expect(memory.names().sort()).toEqual(['chipless-phone-new', 'something else']);
  });
});
