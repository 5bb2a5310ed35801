import { type Accent, darkEnough, deriveAccent, GROUNDS } from '../../shared/accent.ts';
import { contrastOf } from '../../shared/colour.ts';
import { Refusal } from './refusal.ts';

/** One colour for everything that can be pressed, and the colours derived from it in light and dark. Throws Refusal. */
export function parseAccentColor(text: string): Accent {
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new Refusal(`is a colour such as #204FB5, not "${text.slice(0, 20)}"`);
  const colour = text.toLowerCase();
  const accent = deriveAccent(colour);
  if (accent !== null) return accent;
  // Truncated, not rounded: 4.49 is not 4.5.
  const contrast = Math.floor(contrastOf(colour, GROUNDS.light.canvas) * 10) / 10;
  throw new Refusal(
    `cannot be read: ${text} has a contrast of ${contrast.toFixed(1)}:1 to the page, and text needs 4.5:1 (WCAG 2.2). Of the same hue ${darkEnough(colour)} can be`,
  );
}
