import { describe, expect, it } from 'vitest';
import { extensionId } from '../../../../../server/tools/packaging/extension-id.ts';
import { fromBase64 } from '../../../../../shared/bytes.ts';
import wxtConfig from '../../../../../wxt.config.ts';

describe('extensionId', () => {
  it('is what Chromium makes of the key of development', async () => {
    if (typeof wxtConfig.manifest !== 'function') throw new TypeError('The manifest depends on the browser');
    const environment = { browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' } as const;
    const { key } = await wxtConfig.manifest(environment);
    // test/support and extension/README.md have it as Chromium shows it
    expect(extensionId(fromBase64(key ?? ''))).toBe('kpllmnfbacgfgcgkljpcpcdlfcbhhcge');
  });
});
