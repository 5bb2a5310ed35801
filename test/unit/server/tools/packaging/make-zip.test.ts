import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../../../server/tools/packaging/make-zip.ts';
import { readZip } from '../../../../support/read-zip.ts';

const FILES = new Map([
  ['manifest.json', Buffer.from('{}')],
  ['icon/größe.png', Buffer.from([0, 1, 2, 255])],
  ['empty', Buffer.alloc(0)],
  ['long.js', Buffer.from('let a;'.repeat(10_000))],
]);

describe('makeZip', () => {
  it('gives back each file under its name', () => {
    expect(readZip(makeZip(FILES))).toEqual(new Map([...FILES].toSorted()));
  });

  it('is the same for the same files, in whatever order they come', () => {
    expect(makeZip(new Map([...FILES].toReversed()))).toEqual(makeZip(FILES));
  });
});
