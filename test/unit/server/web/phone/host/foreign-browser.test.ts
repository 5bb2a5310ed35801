import { describe, expect, it } from 'vitest';
import { betterBrowser, isSafariTab } from '../../../../../../server/web/phone/host/foreign-browser.ts';

const iPhone = (rest: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`;
const android = (device: string, rest: string) =>
  `Mozilla/5.0 (Linux; Android 16; ${device}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
const SAFARI = iPhone('Version/26.0 Mobile/15E148 Safari/604.1');
const CHROME = android('K', 'Chrome/148.0.0.0 Mobile Safari/537.36');
const WEB_VIEW = android('Pixel 9; wv', 'Version/4.0 Chrome/148.0.0.0 Mobile Safari/537.36');
const IPAD =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

describe('betterBrowser', () => {
  it.each([
    ['Safari', SAFARI, null],
    ['Chrome on an iPhone', iPhone('CriOS/148.0.0.0 Mobile/15E148 Safari/604.1'), null],
    ['Firefox on an iPhone', iPhone('FxiOS/147.0 Mobile/15E148 Safari/605.1.15'), null],
    ['Chrome', CHROME, null],
    ['Firefox', 'Mozilla/5.0 (Android 16; Mobile; rv:147.0) Gecko/147.0 Firefox/147.0', null],
    ['Samsung Internet', android('K', 'SamsungBrowser/28.0 Chrome/136.0.0.0 Mobile Safari/537.36'), null],
    ['a computer', 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0', null],
    ['a mail app on an iPhone', iPhone('Mobile/15E148'), 'Safari'],
    ['the Google app on an iPhone', iPhone('GSA/380.0 Mobile/15E148 Safari/604.1'), 'Safari'],
    ['Outlook on an iPhone', iPhone('Mobile/15E148 Outlook-iOS/4.2'), 'Safari'],
    ['Facebook on an iPhone', iPhone('Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]'), 'Safari'],
    ['a mail app on Android', WEB_VIEW, 'Chrome'],
    ['Instagram on Android', `${CHROME} Instagram 350.0`, 'Chrome'],
  ])('of %s is %s → %s', (_, userAgent, browser) => {
    expect(betterBrowser({ userAgent, standalone: false })).toBe(browser);
  });

  it('accepts the installed app, which does not call itself Safari', () => {
    expect(betterBrowser({ userAgent: iPhone('Mobile/15E148'), standalone: true })).toBeNull();
  });
});

describe('isSafariTab', () => {
  it.each([
    ['Safari on an iPhone', SAFARI, 5, false, true],
    ['Safari on an iPad', IPAD, 5, false, true],
    ['the installed app', SAFARI, 5, true, false],
    ['Safari on a Mac', IPAD, 0, false, false],
    ['Chrome on an iPhone', iPhone('CriOS/148.0.0.0 Mobile/15E148 Safari/604.1'), 5, false, false],
    ['Chrome on Android', CHROME, 5, false, false],
  ])('in %s', (_, userAgent, maxTouchPoints, standalone, is) => {
    expect(isSafariTab({ userAgent, maxTouchPoints, standalone })).toBe(is);
  });
});
