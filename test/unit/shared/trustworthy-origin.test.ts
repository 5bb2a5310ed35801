import { describe, expect, it } from 'vitest';
import { isTrustworthyOrigin, PLAIN_HTTP_HOSTS } from '../../../shared/trustworthy-origin.ts';

describe('isTrustworthyOrigin', () => {
  it.each([
    'https://id.example.com',
    'https://id.example.com:8443',
    'http://localhost:8080',
    'http://localhost',
    'http://127.0.0.1:8080',
  ])('takes %s', (origin) => {
    expect(isTrustworthyOrigin(origin)).toBe(true);
  });

  it.each([
    'http://id.example.com',
    'http://[::1]:8080',
    'http://127.0.0.2',
    'http://id.localhost',
    'http://localhost.example.com',
    'https://id.example.com/',
    'https://id.example.com/portal',
    'https://user@id.example.com',
    'https://ID.example.com',
    'blob:https://id.example.com/0b8f4a4e',
    'wss://id.example.com',
    'file://',
    'null',
    '',
  ])('does not take "%s"', (origin) => {
    expect(isTrustworthyOrigin(origin)).toBe(false);
  });

  it('is said by the same hosts in the manifest', async () => {
    const { default: config } = await import('../../../wxt.config.ts');
    if (typeof config.manifest !== 'function') throw new TypeError('The manifest depends on the browser');
    for (const browser of ['chrome', 'firefox']) {
      const manifest = await config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
      const plain = PLAIN_HTTP_HOSTS.map((host) => `http://${host}`);
      expect(manifest.content_scripts?.[0]?.matches).toEqual(['https://*/*', ...plain.map((host) => `${host}/*`)]);
      expect(JSON.stringify(manifest.content_security_policy)).toContain(
        `connect-src https: ${plain.map((host) => `${host}:*`).join(' ')};`,
      );
    }
  });
});
