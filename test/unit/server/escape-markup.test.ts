import { expect, it } from 'vitest';
import { escapeMarkup } from '../../../server/escape-markup.ts';

it.each([
  ['Berg & Söhne', 'Berg &amp; Söhne'],
  ['</p><script>', '&lt;/p&gt;&lt;script&gt;'],
  [`" onload='x()`, '&quot; onload=&#39;x()'],
  ['&amp;', '&amp;amp;'],
])('keeps %j a text in any element or attribute', (text, escaped) => expect(escapeMarkup(text)).toBe(escaped));
