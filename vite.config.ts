import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The pages that the server serves. */
export default defineConfig({
  root: 'server/web',
  plugins: [preact()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { portal: 'server/web/portal/index.html' } },
  },
});
