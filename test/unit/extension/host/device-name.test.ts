import { expect, it } from 'vitest';
import {
  computerName,
  deviceName,
  judgeComputerName,
  type NavigatorLike,
} from '../../../../extension/host/device-name.ts';
import { sayFault } from '../../../../extension/popup/ComputerName.tsx';
import { cardApp } from '../../../support/texts/en.ts';

function chromium(platform: string, ...brands: string[]): NavigatorLike {
  return { userAgent: '', userAgentData: { brands: brands.map((brand) => ({ brand })), platform } };
}

it.each([
  ['Chromium on Linux', chromium('Linux', 'Not?A_Brand', 'Chromium')],
  ['Google Chrome on Windows', chromium('Windows', 'Chromium', 'Not)A;Brand', 'Google Chrome')],
  ['Microsoft Edge on macOS', chromium('macOS', 'Not.A/Brand', 'Chromium', 'Microsoft Edge')],
  ['Chromium on Chrome OS', chromium('Chrome OS', 'Chromium')],
  ['Firefox on Linux', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }],
  [
    'Firefox on macOS',
    { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0' },
  ],
  [
    'Firefox on Windows',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' },
  ],
  ['Browser', { userAgent: '' }],
])('says %s', (expected, navigator) => {
  expect(deviceName(navigator)).toBe(expected);
});

it('never says more than 80 characters', () => {
  expect(deviceName(chromium('Linux', 'B'.repeat(500)))).toHaveLength(80);
});

it.each([
  ['Reception 2', 'Reception 2'],
  ['  Reception 2 ', 'Reception 2'],
  ['', 'Firefox'],
  [undefined, 'Firefox'],
  [7, 'Firefox'],
  ['B'.repeat(81), 'Firefox'],
  ['a\u202eb', 'Firefox'],
])('is called as its owner said, where that can be said: %j', (kept, name) =>
  expect(computerName(kept, { userAgent: 'Firefox/140.0' })).toBe(name),
);

it.each([
  ['Reception 2', null],
  ['Büro · 東京', null],
  ['', null],
  ['B'.repeat(81), 'Take at most 80 characters.'],
  ['a\u202eb', 'Take other characters: there is a sign that turns the direction of the text (U+202E) in it.'],
  ['\u3000 \u00a0', null],
  ['\u200b', 'Take other characters: there is a sign that nobody sees (U+200B) in it.'],
])('says what is wrong with %j as a name', (given, sentence) => {
  const fault = judgeComputerName(given);
  expect(fault && sayFault(fault, cardApp.popup.computer)).toBe(sentence);
});
