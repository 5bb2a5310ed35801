import { readFileSync } from 'node:fs';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }; // our own file

/** The pages that the server serves. */
export default defineConfig({
  root: 'server/web',
  plugins: [preact()],
  define: { __CHIPLESS_VERSION__: JSON.stringify(version) },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { portal: 'server/web/portal/index.html', admin: 'server/web/admin/index.html' } },
  },
});
