import { Refusal } from './refusal.ts';

const MOST_CUT = 100;
const MOST_IN_CUTTERS = 100;
const MOST_STOPS = 32;
const DEEPEST_HEIR = 5;

const CUTTERS: readonly string[] = ['mask', 'clipPath'];
const CUTS = ['mask', 'clip-path'];

interface SvgReferences {
  /** An element with its kept attributes, and the names of those around it. Throws Refusal. */
  note(element: string, around: readonly string[], attributes: ReadonlyMap<string, string>): void;
  /** To be called after the last element. Throws Refusal. */
  judge(): void;
}

/**
 * Bounds what references make a browser draw: 26 masks, each of which uses the next one twice, are 67 million. So masks
 * and clip paths use no other, and gradients inherit a few times at most, which also ends circles. What each use
 * draws again is small: the worst file takes a browser half a second, as large as pages show it.
 */
export function svgReferences(): SvgReferences {
  /** From which other one a gradient inherits, by id. Of several with an id, browsers take the first. */
  const heirs = new Map<string, string | undefined>();
  let cut = 0;
  let inCutters = 0;
  /** Of the gradient that was opened last. */
  let stops = 0;
  return {
    note(element, around, attributes) {
      const cuts = CUTS.filter((name) => attributes.get(name)?.startsWith('url('));
      const isInCutter = [element, ...around].some((name) => CUTTERS.includes(name));
      if (cuts.length > 0 && isInCutter) {
        throw new Refusal('is an SVG with a mask or clip path that uses another one: make them one');
      }
      if (isInCutter) inCutters += 1;
      if (inCutters > MOST_IN_CUTTERS) {
        throw new Refusal(`is an SVG with masks and clip paths of more than ${MOST_IN_CUTTERS} elements`);
      }
      if (element.endsWith('Gradient')) {
        if (around.some((name) => name.endsWith('Gradient'))) throw new Refusal('is an SVG with a gradient in another');
        stops = 0;
      }
      if (element === 'stop') stops += 1;
      if (stops > MOST_STOPS) throw new Refusal(`is an SVG with a gradient of more than ${MOST_STOPS} stops`);
      cut += cuts.length;
      if (cut > MOST_CUT) throw new Refusal(`is an SVG that uses masks and clip paths more than ${MOST_CUT} times`);
      const id = attributes.get('id');
      if (id !== undefined && !heirs.has(id)) heirs.set(id, attributes.get('href')?.slice(1));
    },

    judge() {
      for (const start of heirs.keys()) {
        let next = heirs.get(start);
        for (let deep = 0; next !== undefined; deep += 1) {
          if (deep === DEEPEST_HEIR) {
            throw new Refusal(`is an SVG with gradients that inherit in a circle, or more than ${DEEPEST_HEIR} deep`);
          }
          next = heirs.get(next);
        }
      }
    },
  };
}
