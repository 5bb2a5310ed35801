import { contrastOf, fromOklch, mix, type Oklch, toOklch } from './colour.ts';

/** The tokens of shared/ui/tokens.css that one colour determines, without their dashes. */
export const ACCENT_TOKENS = [
  'accent',
  'accent-hover',
  'accent-press',
  'on-accent',
  'accent-text',
  'accent-soft',
  'accent-line',
  'focus',
] as const;

/** A colour `#rrggbb` for each token. */
export type AccentTokens = Readonly<Record<(typeof ACCENT_TOKENS)[number], string>>;

/** In light and in dark mode. */
export interface Accent {
  readonly light: AccentTokens;
  readonly dark: AccentTokens;
}

/** The backgrounds of accents: these tokens of shared/ui/tokens.css, with their values there (a test compares them). */
export const GROUNDS = {
  light: { canvas: '#f6f7fa', surface: '#ffffff', sunken: '#eef0f5', hover: '#e9ecf2', raised: '#ffffff' },
  dark: { canvas: '#0c1017', surface: '#151b25', sunken: '#070a10', hover: '#232b39', raised: '#1c232f' },
} as const;

/** WCAG 2.2 §1.4.3, for text; and §1.4.11, for what shows the focus. */
const TEXT = 4.5;
const MARK = 3;

/** The least lightness of an accent in dark mode (Oklch), and its letters. */
const LIGHT_ENOUGH = 0.75;
const INK = { lightness: 0.21, chroma: 0.06 };
const STEP = 0.01;

/**
 * The accents derived from one colour, `#rrggbb`; null = it is too light to be read on white, or to carry white
 * letters. In dark mode it is a lighter one of the same hue.
 */
export function deriveAccent(colour: string): Accent | null {
  const { canvas, surface } = GROUNDS.light;
  if (Math.min(contrastOf(colour, canvas), contrastOf(colour, surface)) < TEXT) return null;
  const accent = { light: lightTokens(colour), dark: darkTokens(colour) };
  return holds(accent.light, 'light') && holds(accent.dark, 'dark') ? accent : null;
}

/** The lightest colour of the same hue that can be an accent. */
export function darkEnough(colour: string): string {
  return until(toOklch(colour), -STEP, (darker) => deriveAccent(darker) !== null);
}

function lightTokens(colour: string): AccentTokens {
  const [lightness, chroma, hue] = toOklch(colour);
  // An almost black colour cannot become darker under the pointer.
  const step = lightness > 0.3 ? -0.06 : 0.06;
  const soft = mix(colour, GROUNDS.light.surface, 0.1);
  return {
    accent: colour,
    'accent-hover': fromOklch([lightness + step, chroma, hue]),
    'accent-press': fromOklch([lightness + 2 * step, chroma, hue]),
    'on-accent': '#ffffff',
    'accent-text': readableOn([...Object.values(GROUNDS.light), soft], [lightness, chroma, hue], -STEP),
    'accent-soft': soft,
    'accent-line': mix(colour, GROUNDS.light.surface, 0.33),
    focus: colour,
  };
}

function darkTokens(colour: string): AccentTokens {
  const [lightness, chroma, hue] = toOklch(colour);
  const { surface } = GROUNDS.dark;
  const bright: Oklch = [Math.max(lightness, LIGHT_ENOUGH), chroma, hue];
  const accent = fromOklch(bright);
  const soft = mix(accent, surface, 0.15);
  const text = readableOn([...Object.values(GROUNDS.dark), soft], bright, STEP);
  return {
    accent,
    'accent-hover': fromOklch([bright[0] + 0.05, chroma, hue]),
    'accent-press': fromOklch([bright[0] - 0.05, chroma, hue]),
    'on-accent': fromOklch([INK.lightness, Math.min(chroma, INK.chroma), hue]),
    'accent-text': text,
    'accent-soft': soft,
    'accent-line': mix(accent, surface, 0.4),
    focus: accent,
  };
}

function readableOn(grounds: readonly string[], from: Oklch, step: number): string {
  return until(from, step, (ink) => grounds.every((ground) => contrastOf(ink, ground) >= TEXT));
}

/** The first colour that is good, each one step lighter or darker. */
function until([lightness, chroma, hue]: Oklch, step: number, good: (colour: string) => boolean): string {
  let colour = fromOklch([lightness, chroma, hue]);
  for (let now = lightness; now > 0 && now < 1 && !good(colour); now += step) {
    colour = fromOklch([now + step, chroma, hue]);
  }
  return colour;
}

/** Whether every pair that occurs is readable. */
function holds(tokens: AccentTokens, scheme: keyof typeof GROUNDS): boolean {
  const { canvas, surface, raised, ...grounds } = GROUNDS[scheme];
  const { accent, focus } = tokens;
  const soft = tokens['accent-soft'];
  const all = [canvas, surface, raised, ...Object.values(grounds), soft];
  const buttons = [accent, tokens['accent-hover'], tokens['accent-press']];
  return (
    [surface, canvas].every((ground) => contrastOf(accent, ground) >= TEXT) &&
    all.every((ground) => contrastOf(tokens['accent-text'], ground) >= TEXT) &&
    buttons.every((ground) => contrastOf(tokens['on-accent'], ground) >= TEXT) &&
    [surface, canvas, raised, soft].every((ground) => contrastOf(focus, ground) >= MARK)
  );
}
