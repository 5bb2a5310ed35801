import { describe, expect, it } from 'vitest';
import { storeName } from '../../../../../../server/web/portal/repair/store-name.ts';

describe('storeName', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'chrome'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.0.0 Safari/537.36 OPR/130.0.0.0', 'chrome'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'edge'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
  ] as const)('of %s', (userAgent, name) => expect(storeName(userAgent)).toBe(name));
});
