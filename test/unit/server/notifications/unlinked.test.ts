import { describe, expect, it } from 'vitest';
import { unlinked } from '../../../../server/notifications/unlinked.ts';

describe('unlinked', () => {
  it.each([
    ['Pixel 9, Chrome', 'Pixel 9, Chrome'],
    ['SM-G991B/DS, Samsung Internet', 'SM-G991B DS, Samsung Internet'],
    ['iPhone. Help: https://evil.example/lock', 'iPhone. Help https evil example lock'],
    ['call mallory@evil.example', 'call mallory evil example'],
    ['evil.example', 'evil example'],
    ['tel:+49', 'tel +49'],
  ])('leaves nothing to tap in %s', (given, shown) => {
    expect(unlinked(given)).toBe(shown);
  });
});
