import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config.ts';

async function manifestFor(browser: string) {
  if (typeof config.manifest !== 'function') throw new TypeError('The manifest depends on the browser');
  return config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

/** A change that asks for more has to change this list, and say why. */
describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  it('asks for no more than to keep things', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('lets no page and no other extension at its own', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.web_accessible_resources).toEqual([]);
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts?.[0]).toMatchObject({ all_frames: false });
    expect(manifest.content_scripts?.[0]).not.toHaveProperty('world');
    expect(manifest.content_scripts?.[0]).not.toHaveProperty('match_about_blank');
    expect(manifest.content_scripts?.[0]).not.toHaveProperty('match_origin_as_fallback');
  });

  it('runs only its own code', async () => {
    const { content_security_policy: policy } = await manifestFor(browser);
    const said = typeof policy === 'object' && policy !== null && 'extension_pages' in policy && policy.extension_pages;
    const directives = new Map(
      String(said)
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(said).not.toContain('unsafe-inline');
    expect(said).not.toContain("'unsafe-eval'");
  });
});
