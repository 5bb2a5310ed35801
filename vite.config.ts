import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { preact } from '@preact/preset-vite';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }; // our own file

/** The pages that the server serves. */
export default defineConfig({
  root: 'server/web',
  publicDir: 'phone/public',
  plugins: [preact(), phoneShell(), buildDate()],
  define: { __CHIPLESS_VERSION__: JSON.stringify(version) },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        portal: 'server/web/portal/index.html',
        admin: 'server/web/admin/index.html',
        phone: 'server/web/phone/index.html',
        'phone-worker': 'server/web/phone/worker/service-worker.ts',
      },
      // A service worker is known by its address, and its address says what it may control: never one with a hash.
      output: { entryFileNames: ({ name }) => (name === 'phone-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
});

/**
 * Writes down when the pages were built, beside them: a server makes no CA by an earlier clock (server/build-date.ts).
 */
function buildDate(): Plugin {
  return {
    name: 'chipless-build-date',
    apply: 'build',
    closeBundle: () => writeFileSync(new URL('dist/built-at', import.meta.url), `${new Date().toISOString()}\n`),
  };
}

/** Tells the phone's service worker which files show a mobile ID offline: all of the page's but the code reader. */
function phoneShell(): Plugin {
  return {
    name: 'chipless-phone-shell',
    enforce: 'post',
    apply: 'build',
    generateBundle(_, bundle) {
      const worker = bundle['phone-worker.js'];
      if (worker?.type !== 'chunk') return;
      const page = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === 'phone');
      const html = bundle['phone/index.html'];
      if (page?.type !== 'chunk' || html?.type !== 'asset') throw new Error('The phone page was not built');
      const files = new Set<string>();
      collect(page.fileName, bundle, files);
      const digest = createHash('sha256').update(html.source);
      for (const file of [...files].sort()) digest.update(file);
      const shell = { version: digest.digest('hex').slice(0, 16), files: [...files].map((file) => `/${file}`) };
      worker.code = worker.code.replace(/__CHIPLESS_PHONE_SHELL__/, () => JSON.stringify(shell));
    },
  };
}

/** Everything that the code in `name` loads now or later, with its styles. */
function collect(name: string, bundle: Rolldown.OutputBundle, into: Set<string>): void {
  const file = bundle[name];
  if (file?.type !== 'chunk' || into.has(name)) return;
  if (file.moduleIds.some((id) => id.includes('/node_modules/jsqr/'))) return;
  into.add(name);
  for (const style of file.viteMetadata?.importedCss ?? []) into.add(style);
  for (const asset of file.viteMetadata?.importedAssets ?? []) into.add(asset);
  for (const next of [...file.imports, ...file.dynamicImports]) collect(next, bundle, into);
}
