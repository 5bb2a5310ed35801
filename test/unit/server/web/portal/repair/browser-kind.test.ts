import { describe, expect, it } from 'vitest';
import { browserKind } from '../../../../../../server/web/portal/repair/browser-kind.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0';

describe('browserKind', () => {
  it.each([
    ['Chrome', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 0, 'extensions'],
    ['headless Chromium', 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/156.0.0.0 Safari/537.36', 0, 'extensions'],
    ['Edge', 'Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 10, 'extensions'],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 0, 'extensions'],
    ['Safari on a Mac', `${MAC} Safari/605.1.15`, 0, 'other'],
    ['Safari on an iPad', `${MAC} Safari/605.1.15`, 5, 'phone'],
    ['Safari on an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148', 5, 'phone'],
    ['Chrome on Android', 'Mozilla/5.0 (Linux; Android 16) Chrome/156.0.0.0 Mobile Safari/537.36', 5, 'phone'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 5, 'phone'],
  ] as const)('knows %s', (_, userAgent, maxTouchPoints, kind) =>
    expect(browserKind({ userAgent, maxTouchPoints })).toBe(kind),
  );
});
