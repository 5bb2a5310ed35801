/** Red, green and blue, each from 0 to 1, in sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** Lightness from 0 to 1, chroma from 0, hue in radians (Oklch: equal steps look equal). */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** `#RRGGBB`. */
export function parseHex(hex: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

export function formatHex(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Contrast of two colours, `#RRGGBB`, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** `share` of one colour over another, opaque one. */
export function mix(one: string, other: string, share: number): string {
  const [above, below] = [parseHex(one), parseHex(other)];
  const at = (index: 0 | 1 | 2) => above[index] * share + below[index] * (1 - share);
  return formatHex([at(0), at(1), at(2)]);
}

export function toOklch(hex: string): Oklch {
  const [r, g, b] = linearOf(parseHex(hex));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, c), Math.atan2(c, a)];
}

/** The colour of this lightness and hue with as much of its chroma as a screen can show. */
export function fromOklch([lightness, chroma, hue]: Oklch): string {
  const bright = Math.min(1, Math.max(0, lightness));
  for (let kept = chroma; kept > 0.001; kept *= 0.95) {
    const rgb = srgbOf(bright, kept, hue);
    if (rgb.every((part) => part >= -0.0005 && part <= 1.0005)) return formatHex(clipped(rgb));
  }
  return formatHex(clipped(srgbOf(bright, 0, hue)));
}

function clipped([red, green, blue]: Rgb): Rgb {
  const clip = (part: number) => Math.min(1, Math.max(0, part));
  return [clip(red), clip(green), clip(blue)];
}

function srgbOf(lightness: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    curved(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = linearOf(parseHex(hex));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linearOf([red, green, blue]: Rgb): Rgb {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return [linear(red), linear(green), linear(blue)];
}

function curved(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}
