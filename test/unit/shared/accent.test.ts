import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCENT_TOKENS, darkEnough, deriveAccent, GROUNDS } from '../../../shared/accent.ts';
import { contrast } from '../../support/contrast.ts';
import { tokensOf } from '../../support/design-tokens.ts';

const tokens = tokensOf(readFileSync(new URL('../../../shared/ui/tokens.css', import.meta.url), 'utf8'));

/** Text and signs that stand on grounds of an accent, and the other way round: 4.5, of the focus ring 3. */
const PAIRS: Readonly<Record<string, string>> = {
  'accent-text': 'canvas surface sunken raised hover accent-soft',
  'on-accent': 'accent accent-hover accent-press',
  accent: 'surface canvas',
  text: 'accent-soft',
  'text-muted': 'accent-soft',
  focus: 'surface canvas raised accent-soft',
};

/** What is hard to read, as `ink on ground in scheme`. */
function unreadable(colour: string): string[] {
  const accent = deriveAccent(colour);
  if (accent === null) return ['refused'];
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const all = new Map([...tokens[scheme], ...Object.entries(accent[scheme])]);
    return Object.entries(PAIRS).flatMap(([ink, grounds]) =>
      grounds
        .split(' ')
        .filter((ground) => contrast(all.get(ink) ?? '', all.get(ground) ?? '') < (ink === 'focus' ? 3 : 4.5))
        .map((ground) => `${ink} on ${ground} in ${scheme}`),
    );
  });
}

describe('deriveAccent', () => {
  it('stands on the grounds of the design', () => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const [name, colour] of Object.entries(GROUNDS[scheme])) expect(tokens[scheme].get(name)).toBe(colour);
      for (const name of ACCENT_TOKENS) expect(tokens[scheme].has(name)).toBe(true);
    }
  });

  it.each([
    ['#204fb5'],
    ['#000000'],
    ['#0b655c'],
    ['#c8102e'],
    ['#6f2da8'],
    ['#7a4b00'],
    ['#00457c'],
    ['#111111'],
    ['#0000ff'],
    ['#c00000'],
    ['#8a6100'],
  ])('can be read everywhere as %s', (colour) => expect(unreadable(colour)).toEqual([]));

  it.each([['#ffffff'], ['#ffcc00'], ['#8fb3ff'], ['#00a0e0'], ['#808080'], ['#ff0000']])('refuses %s', (colour) => {
    expect(deriveAccent(colour)).toBeNull();
    expect(unreadable(darkEnough(colour))).toEqual([]);
  });

  it('refuses a colour, or can be read', () => {
    const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(colours, (colour) => unreadable(colour).every((wrong) => wrong === 'refused')));
  });

  it('is lighter in the dark', () => {
    const accent = deriveAccent('#00457c');
    expect(contrast(accent?.dark.accent ?? '', '#000000')).toBeGreaterThan(contrast('#00457c', '#000000'));
  });
});
