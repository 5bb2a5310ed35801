/** The page's own files. `version` changes with any of them. */
export interface Shell {
  readonly version: string;
  /** Paths from the root of the server. */
  readonly files: readonly string[];
}

export interface ShellDeps {
  readonly caches: CacheStorage;
  readonly fetch: (request: RequestInfo) => Promise<Response>;
  /** Of the server that the page came from. */
  readonly origin: string;
}

const PAGE = '/phone';
const ALWAYS = [PAGE, '/phone/manifest.webmanifest', '/phone/icon-192.png'];
const PREFIX = 'chipless-phone-';

/** Where a server serves colours and logo of its organisation. */
const BRAND = /^\/brand\/[\w-]+\/(?:accent\.css|logo)$/;

/**
 * The shell with the files that the page names in the URL of the worker (`?keep=`), which change with the organisation.
 */
export function withBrand({ version, files }: Shell, search: string): Shell {
  const kept = (new URLSearchParams(search).get('keep') ?? '').split(' ').filter((path) => BRAND.test(path));
  return { version: [version, ...kept].join(' '), files: [...files, ...kept] };
}

function nameOf({ version }: Shell): string {
  return `${PREFIX}${version}`;
}

/** Puts every file of the shell into its cache, all or none. */
export async function keepShell(shell: Shell, { caches }: Pick<ShellDeps, 'caches'>): Promise<void> {
  const cache = await caches.open(nameOf(shell));
  await cache.addAll([...ALWAYS, ...shell.files]);
}

export async function dropOtherShells(shell: Shell, { caches }: Pick<ShellDeps, 'caches'>): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== nameOf(shell));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/**
 * The answer to a request of the page, or null if the browser should continue as if there were no worker: everything
 * except the page itself and the files of its shell. The page comes from the server if that answers, so that a new
 * version is seen at once; nothing that comes from there is written to the cache.
 */
export function answerFromShell(request: Request, shell: Shell, deps: ShellDeps): Promise<Response> | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== deps.origin) return null;
  if (request.mode === 'navigate') return url.pathname === PAGE ? answerPage(request, shell, deps) : null;
  if (url.search !== '' || ![...ALWAYS, ...shell.files].includes(url.pathname)) return null;
  return answerFile(request, url.pathname, shell, deps);
}

async function answerPage(request: Request, shell: Shell, deps: ShellDeps): Promise<Response> {
  try {
    const answer = await deps.fetch(request);
    if (answer.status < 500) return answer;
  } catch {
    // No connection: that is what the shell is for.
  }
  return (await kept(PAGE, shell, deps)) ?? Response.error();
}

async function answerFile(request: Request, path: string, shell: Shell, deps: ShellDeps): Promise<Response> {
  return (await kept(path, shell, deps)) ?? deps.fetch(request);
}

async function kept(path: string, shell: Shell, { caches }: ShellDeps): Promise<Response | undefined> {
  const cache = await caches.open(nameOf(shell));
  return cache.match(path, { ignoreVary: true });
}
