import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** Lines with `:hover` that no `@media (hover: hover)` is around. */
function stickingHovers(css: string): string[] {
  const around: string[] = [];
  const found: string[] = [];
  for (const [, head = '', sign] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};])/g)) {
    if (sign === '}') around.pop();
    if (sign !== '{') continue;
    if (head.includes(':hover') && !around.some((rule) => rule.includes('(hover: hover)'))) found.push(head.trim());
    around.push(head.trim());
  }
  return found;
}

describe('looks under a pointer', () => {
  it('are only for pointers that hover: after a tap they would stay', () => {
    const sheets = globSync(['shared/**/*.css', 'server/**/*.css', 'extension/**/*.css'], { cwd: root });
    const found = sheets.map((path) => [path, stickingHovers(readFileSync(join(root, path), 'utf8'))] as const);
    expect(sheets.length).toBeGreaterThan(40);
    expect(found.filter(([, rules]) => rules.length > 0)).toEqual([]);
  });

  it('are found where nothing is around them', () => {
    expect(stickingHovers('@media (hover: hover) { a:hover { color: red; } } b:is(:hover) { top: 0 }')).toEqual([
      'b:is(:hover)',
    ]);
  });
});
