import { describe, expect, it } from 'vitest';
import {
  addressOf,
  changeOf,
  chosenVersions,
} from '../../../../../../../server/web/admin/options/versions/chosen-versions.ts';

const FIVE = [5, 4, 3, 2, 1];

describe('the two versions that are compared', () => {
  it.each([
    ['what the address says', { from: '3', to: '5' }, { from: 3, to: 5 }],
    ['backwards too', { from: '5', to: '2' }, { from: 5, to: 2 }],
    ['one with itself too', { from: '2', to: '2' }, { from: 2, to: 2 }],
    ['the newest change without an address', {}, { from: 4, to: 5 }],
    ['the one before the one that is named', { to: '3' }, { from: 2, to: 3 }],
    ['the newest in place of what is not there', { from: '2', to: '9' }, { from: 2, to: 5 }],
    ['the one before in place of nonsense', { from: '-1', to: '4' }, { from: 3, to: 4 }],
    ['numbers as they are written', { from: '03', to: '4e0' }, { from: 4, to: 5 }],
    ['something that is there beside the first', { to: '1' }, { from: 4, to: 1 }],
  ])('are %s', (_, query, expected) =>
    expect(chosenVersions(query as Readonly<Record<string, string>>, FIVE)).toEqual(expected),
  );

  it('are none of a single one', () => expect(chosenVersions({ from: '1', to: '1' }, [1])).toBeNull());

  it('stand in the address', () =>
    expect(addressOf('mobile-id', { from: 3, to: 5 })).toBe('/admin/options/mobile-id/versions?from=3&to=5'));

  it('are a version and the one before; the first has only what came after', () => {
    expect(changeOf(4, 5)).toEqual({ from: 3, to: 4 });
    expect(changeOf(1, 5)).toEqual({ from: 1, to: 5 });
  });
});
