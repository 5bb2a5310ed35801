import { describe, expect, it } from 'vitest';
import { pruneLock } from '../../../../../server/tools/release/prune-lock.ts';

describe('pruneLock', () => {
  const whole = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { dependencies: { b: '1', c: '1' }, peerDependencies: { p: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
    'node_modules/b': {},
    'node_modules/c': { dependencies: { a: '1' }, optionalDependencies: { 'c-linux': '1', 'c-mac': '1' } },
    'node_modules/c-linux': {},
    'node_modules/p': { peerDependencies: { compiler: '7' }, peerDependenciesMeta: { compiler: { optional: true } } },
    'node_modules/compiler': {},
    'node_modules/test-runner': { dependencies: { a: '1' } },
  };

  it('keeps what is needed where it is: nested ones, peers and what is optional, through a circle', () => {
    expect(Object.keys(pruneLock(whole, ['a']))).toEqual([
      ...[
        'node_modules/a',
        'node_modules/a/node_modules/b',
        'node_modules/c',
        'node_modules/c-linux',
        'node_modules/p',
      ],
    ]);
  });

  it('keeps neither optional peers nor what only development needs', () => {
    expect(Object.keys(pruneLock(whole, ['p', 'b']))).toEqual(['node_modules/b', 'node_modules/p']);
  });
});
