import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../../../server/http/choose-encoding.ts';

describe('chooseEncoding', () => {
  it.each([
    ['', null],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['GZip', 'gzip'],
    ['gzip;q=0.001', 'gzip'],
    ['gzip;q=1', 'gzip'],
    ['gzip;q=0', null],
    ['gzip;q=0.000', null],
    ['gzip;Q=0', null],
    ['gzip ; q=0 ; x=1', null],
    ['gzip;x=1;q=0', null],
    ['br;q=0;x=1, gzip', 'gzip'],
    ['gzip;x=q=0', 'gzip'],
    ['x-gzip, *', null],
    ['identity;q=0', null],
    [',;,=;q', null],
  ])('%s: %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });
});
