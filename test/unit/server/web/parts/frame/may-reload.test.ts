import { expect, it } from 'vitest';
import { mayReload } from '../../../../../../server/web/parts/frame/may-reload.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

it('reloads once, and again only for another deployment much later', () => {
  const kept = memory();
  const at = 1_000_000;
  expect([0, 1, 59_999, 60_000, 60_001].map((later) => mayReload(kept, at + later))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});

it('reloads again where the clock was set back', () => {
  const kept = memory();
  expect([mayReload(kept, 1_000_000), mayReload(kept, 500_000)]).toEqual([true, true]);
});

it('never reloads where nothing can be remembered', () => {
  const refuses = () => {
    throw new DOMException('', 'SecurityError');
  };
  expect(mayReload({ getItem: refuses, setItem: refuses }, 1)).toBe(false);
});
