import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { MANIFEST_TEXTS } from './shared/texts/load/manifest.ts';

const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The identity of the extension wherever no store signs it (development, tests, installed from a folder): Chromium
 * derives the id kpllmnfbacgfgcgkljpcpcdlfcbhhcge from this public key. Its private half was never kept; stores replace
 * both.
 */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqri/+nCc9QbrkuLItia6F77gz614LpFaNiZQD5+0b7H4whh/OireTcXnsSzZE5R4StnoFcnFtF3XKZWwwzYtISGPYQWgcnzdz4NDV161b5IUOUu3OMM4JDr45Hh2oXEJhdFwD/JIMKSaYTeGqkt1ZOg9Bkoa/uT+LdjAsHTB5c3cbqQW5OsL/KakEuE9MESrfayyybaSHFjrn9F/z8MZHEnDKy6QKCOpeqPQ1VIALT6X6vkEz1PLL4sQ75F2jO+vNRNaSKBlmtIDBa4slR6W3MNfAadk9ugtXsL0OBFRh7L2M7dSAc8SKC6FcyBsIZ9XlMy/tY9kkpL+3PCAcpyRwQIDAQAB';

/**
 * No host permissions: servers answer the extension by CORS, without cookies. `storage`: the order that a window is
 * open for, and the organisation's list. `unlimitedStorage`: the browser never throws a card away to make room. Opening
 * and focusing windows and Web Locks need no permission.
 */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  // A list of what is packed, not of what is not: whatever else lies in a checkout, a demo's keys too, is nobody's
  // business.
  zip: {
    includeSources: [
      'extension/**',
      'shared/**',
      'wxt.config.ts',
      'setup.mjs',
      'tsconfig*.json',
      'package*.json',
      '.npmrc',
      'README.md',
      'LICENSE',
    ],
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [language, { description }] of Object.entries(MANIFEST_TEXTS)) {
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify({ description: { message: description } }),
        });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Chipless',
    version,
    default_locale: 'en',
    description: '__MSG_description__',
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
      // 'wasm-unsafe-eval' is for the key derivation from the PIN alone; connections go to servers that users order
      // from.
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
