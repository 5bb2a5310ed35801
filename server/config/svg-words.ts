/**
 * What an SVG logo may consist of (SVG 2): shapes and their colours. Anything that could run or
 * load is absent; what can still repeat by reference is bounded (svg-references.ts).
 */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath
mask`.split(/\s/),
);

/** The only elements that may contain text. */
export const SVG_WORDS: ReadonlySet<string> = new Set(['title', 'desc']);

/** Those that a `style` may contain too. */
export const SVG_LOOKS: ReadonlySet<string> = new Set(
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask display visibility
color-interpolation paint-order vector-effect`.split(/\s/),
);

export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...SVG_LOOKS,
  ...`id viewBox width height preserveAspectRatio d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr points transform offset
gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits pathLength`.split(/\s/),
]);

/** Without visible effect: dropped. */
export const SVG_IDLE: ReadonlySet<string> = new Set(
  'class version baseProfile xml:space xml:lang xmlns:xlink xmlns:svg role aria-hidden'.split(' '),
);
