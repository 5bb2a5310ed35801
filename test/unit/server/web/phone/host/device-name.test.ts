import { expect, it } from 'vitest';
import { deviceName } from '../../../../../../server/web/phone/host/device-name.ts';

const ANDROID = (device: string, rest = 'Chrome/148.0.0.0 Mobile Safari/537.36') =>
  `Mozilla/5.0 (Linux; Android 16; ${device}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
const IPHONE = (rest: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`;
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

it.each([
  [ANDROID('Pixel 9'), 'Pixel 9, Chrome'],
  [ANDROID('SM-S931B Build/AP3A.240905.015'), 'SM-S931B, Chrome'],
  [ANDROID('K'), 'Android phone, Chrome'],
  [ANDROID('SM-S931B', 'SamsungBrowser/28.0 Chrome/136.0.0.0 Mobile Safari/537.36'), 'SM-S931B, Samsung Internet'],
  [ANDROID('K', 'Chrome/148.0.0.0 Mobile Safari/537.36 EdgA/148.0'), 'Android phone, Edge'],
  ['Mozilla/5.0 (Android 16; Mobile; rv:147.0) Gecko/147.0 Firefox/147.0', 'Android phone, Firefox'],
  [IPHONE('Version/26.0 Mobile/15E148 Safari/604.1'), 'iPhone, Safari'],
  [IPHONE('CriOS/148.0.0.0 Mobile/15E148 Safari/604.1'), 'iPhone, Chrome'],
  [IPHONE('Mobile/15E148'), 'iPhone, Browser'],
  [ANDROID('K', 'Chrome/148.0.0.0 Safari/537.36'), 'Android tablet, Chrome'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36',
    'Linux computer, Chrome',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0', 'Windows computer, Firefox'],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36',
    'Chromebook, Chrome',
  ],
  ['', 'Unknown device, Browser'],
])('calls %j %j', async (userAgent, name) => {
  expect(await deviceName({ userAgent, maxTouchPoints: 5 })).toBe(name);
});

it('recognizes an iPad that claims to be a Mac', async () => {
  expect(await deviceName({ userAgent: MAC, maxTouchPoints: 5 })).toBe('iPad, Safari');
  expect(await deviceName({ userAgent: MAC, maxTouchPoints: 0 })).toBe('Mac, Safari');
});

const told = (model: string | Error, brands = ['Chromium', 'Not)A;Brand', 'Google Chrome']) => ({
  userAgent: ANDROID('K'),
  maxTouchPoints: 5,
  userAgentData: {
    brands: brands.map((brand) => ({ brand })),
    getHighEntropyValues: async () => {
      if (model instanceof Error) throw model;
      return { model };
    },
  },
});

it.each([
  ['the model that Chrome tells when asked', told('Pixel 9'), 'Pixel 9, Chrome'],
  ['no model when there is none', told(''), 'Android phone, Chrome'],
  ['no model when Chrome refuses', told(new DOMException('', 'NotAllowedError')), 'Android phone, Chrome'],
  ['a browser by its own brand', told('Pixel 9', ['Chromium', 'Brave']), 'Pixel 9, Brave'],
  ['Chromium by what it says', told('Pixel 9', ['Chromium', 'Not.A/Brand']), 'Pixel 9, Chromium'],
  ['a model without what turns text around', told('Pix\u202eel\n 9'), 'Pixel 9, Chrome'],
  ['no more than 80 characters', told('x'.repeat(200)), 'x'.repeat(80)],
])('takes %s', async (_, navigator, name) => {
  expect(await deviceName(navigator)).toBe(name);
});
