import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'puppeteer';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const LENGTHEN = join(import.meta.dirname, '..', 'texts', 'lengthen.ts');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface LongerPages {
  /** As dist/web. */
  readonly folder: string;
  /** Has `page` load these pages in place of those of its server; their API calls still go to the server. */
  show(page: Page): Promise<void>;
  close(): void;
}

/** The pages with 40 % longer words in place of English. */
export async function buildLongerPages(): Promise<LongerPages> {
  const folder = mkdtempSync(join(tmpdir(), 'longer-pages-'));
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [longerTexts()],
    build: { outDir: folder, minify: false, reportCompressedSize: false },
  });
  return {
    folder,
    async show(page) {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        const isPage = request.isNavigationRequest() && request.method() === 'GET' && !pathname.startsWith('/api/');
        if (!isPage && !pathname.startsWith('/assets/')) return void request.continue();
        const file = isPage ? `/${programAt(pathname)}/index.html` : pathname;
        const contentType = TYPES[extname(file)] ?? 'text/html; charset=utf-8';
        void request.respond({ status: 200, contentType, body: readFileSync(join(folder, file)) });
      });
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

function programAt(pathname: string): string {
  return /^\/(admin|phone)(?=\/|$)/.exec(pathname)?.[1] ?? 'portal';
}

/** Lengthens all English texts of the programs. */
function longerTexts(): Plugin {
  return {
    name: 'longer-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/shared\/texts\/en\/programs\/[a-z-]+\.ts$/.test(id)) return;
      const longer = code.replace(/export const (\w+) = (\{[^}]*\});/, 'export const $1 = lengthen($2);');
      if (longer === code) throw new Error(`${id} is not written as it was`);
      return `import { lengthen } from ${JSON.stringify(LENGTHEN)};\n${longer}`;
    },
  };
}
