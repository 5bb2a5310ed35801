import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { securityHeaders } from '../../../../server/http/security-headers.ts';

const app = new Hono().use(securityHeaders({ https: true })).get('*', (c) => c.text('here'));

async function headersOf(path: string): Promise<{ policy: string; camera: string }> {
  const { headers } = await app.request(path);
  return { policy: headers.get('content-security-policy') ?? '', camera: headers.get('permissions-policy') ?? '' };
}

it('lets only the phone app run WebAssembly, have a worker and use the camera', async () => {
  const { policy, camera } = await headersOf('/phone');
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("worker-src 'self'");
  expect(camera).toBe('camera=(self), geolocation=(), microphone=()');
});

it.each([
  '/',
  '/phone/',
  '/phones',
  '/phone-worker.js',
  '/phone/manifest.webmanifest',
  '/runs/1',
  '/admin',
  '/api/runs',
])('lets %s do none of that', async (path) => {
  const { policy, camera } = await headersOf(path);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(policy).not.toMatch(/wasm|worker|unsafe/);
  expect(camera).toBe('camera=(), geolocation=(), microphone=()');
});

it.each(['/', '/phone', '/api/runs'])(
  'forbids framing %s, opening it with a handle or sending its referrer',
  async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  },
);
