import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { DEVELOPMENT_KEY } from './extension/development-identity.ts';

const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * No host permissions: servers answer the extension by CORS, without cookies. `storage`: the order that a window is open
 * for, and the organisation's list. `unlimitedStorage`: the browser never throws a card away to make room. Opening and
 * focusing windows and Web Locks need no permission.
 */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: 'Chipless',
    version,
    description: 'Your virtual smart card in this browser: made with a PIN that never leaves this computer.',
    permissions: ['storage', 'unlimitedStorage'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_scripts: [
      {
        matches: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
        js: ['page-relay.js'],
        run_at: 'document_start',
        all_frames: false,
      },
    ],
    content_security_policy: {
      // 'wasm-unsafe-eval' is for the key derivation from the PIN alone; connections go to servers that users order from.
      extension_pages: [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        'connect-src https: http://localhost:* http://127.0.0.1:*',
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    web_accessible_resources: [],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'chipless@chipless.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: DEVELOPMENT_KEY,
          minimum_chrome_version: '128',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
