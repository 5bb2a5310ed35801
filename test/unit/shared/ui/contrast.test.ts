import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../support/contrast.ts';
import { tokensOf } from '../../../support/design-tokens.ts';

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

const { light, dark } = tokensOf(css);

const rows = Object.entries(PAIRS).flatMap(([ink, grounds]) => grounds.split(' ').map((ground) => ({ ink, ground })));

it('measures black on white as 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

it('measures 95 pairs of ink and ground', () => expect(rows).toHaveLength(95));

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
