import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../shared/ui/tokens.css', import.meta.url), 'utf8');

/** Ink → grounds it stands on. Marks, edges and the focus ring need 3:1, everything else is text and needs 4.5:1. */
const PAIRS: Readonly<Record<string, string>> = {
  text: 'canvas surface sunken raised hover accent-soft good-soft warn-soft bad-soft info-soft calm-soft',
  'text-muted': 'canvas surface sunken raised hover calm-soft accent-soft good-soft warn-soft bad-soft info-soft',
  'text-subtle': 'canvas surface sunken raised hover calm-soft',
  'accent-text': 'canvas surface sunken raised hover accent-soft',
  'on-accent': 'accent accent-hover accent-press',
  'on-danger': 'danger danger-hover',
  accent: 'surface canvas',
  danger: 'surface',
  'good-text': 'good-soft surface canvas',
  'warn-text': 'warn-soft surface canvas',
  'bad-text': 'bad-soft surface canvas',
  'info-text': 'info-soft surface canvas',
  'calm-text': 'calm-soft surface canvas',
  'good-mark': 'surface good-soft canvas',
  'warn-mark': 'surface warn-soft canvas',
  'bad-mark': 'surface bad-soft canvas',
  'info-mark': 'surface info-soft canvas',
  'calm-mark': 'surface calm-soft canvas',
  edge: 'surface canvas raised sunken',
  focus: 'surface canvas raised accent-soft',
  'face-text': 'face-card-a face-card-b face-mobile-a face-mobile-b face-paused-a face-paused-b',
  'face-text-2': 'face-card-a face-card-b face-mobile-a face-mobile-b face-paused-a face-paused-b',
  'face-text-locked': 'face-locked-a face-locked-b',
  'qr-ink': 'qr-plate',
};

const NOT_TEXT = /-mark$|^edge$|^focus$/;

function declared(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [name, hex]));
}

const [lightBlock = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = declared(lightBlock);
const dark = new Map([...light, ...declared(rest.slice(0, rest.indexOf('@media')))]);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const rows = Object.entries(PAIRS).flatMap(([ink, grounds]) => grounds.split(' ').map((ground) => ({ ink, ground })));

it('measures black on white as 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

// the brief counts 96 and lists these 95
it('covers the pairs that the design brief lists', () => expect(rows).toHaveLength(95));

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('contrast in the %s', (_, colours) => {
  it.each(rows)('holds for $ink on $ground', ({ ink, ground }) => {
    const [above, below] = [colours.get(ink), colours.get(ground)];
    if (above === undefined || below === undefined) throw new TypeError(`no token ${ink} or ${ground}`);
    expect(contrast(above, below)).toBeGreaterThanOrEqual(NOT_TEXT.test(ink) ? 3 : 4.5);
  });
});

it('finds another scheme in the dark', () => expect(dark.get('canvas')).not.toBe(light.get('canvas')));
