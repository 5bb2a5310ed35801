import { describe, expect, it } from 'vitest';
import { optionAt } from '../../../../../../../server/web/admin/options/editor/explain-options.ts';

const LINE = 'if (x) pin.minLength = pin.maxLength; // delivery.qrCode';

describe('the option under the pointer', () => {
  it.each([
    ['at its first letter', LINE.indexOf('pin.min'), 'pin.minLength'],
    ['behind its last', LINE.indexOf(' = '), 'pin.minLength'],
    ['of two in a line', LINE.indexOf('maxLength'), 'pin.maxLength'],
    ['in a comment, for it is meant', LINE.length, 'delivery.qrCode'],
    ['where there is none', 0, undefined],
  ])('is found %s', (_, at, path) => expect(optionAt('mobile ID', LINE, at)?.option.path).toBe(path));

  it('is none that this kind does not have', () =>
    expect(optionAt('virtual smart card', LINE, LINE.length)).toBeNull());
});
