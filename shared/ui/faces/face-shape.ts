/**
 * The two shapes of the product, in units of roughly a tenth of a millimetre: an ID-1 card, and a phone's upright tile.
 */
export interface FaceShape {
  readonly width: number;
  readonly height: number;
  /** Rounded body with the rounded hole where a chip would sit; fill and clip it with the rule `evenodd`. */
  readonly body: string;
  /** Centre of the hole, from which the engraving starts. */
  readonly centre: readonly [number, number];
  /** Size of the engraving: 1 = half axes of 700 and 230. */
  readonly scale: number;
  /** Direction of the ground's gradient, in parts of the body. */
  readonly slope: readonly [number, number];
}

export type FaceKind = 'card' | 'mobile';

export const FACE_SHAPES: Readonly<Record<FaceKind, FaceShape>> = {
  card: {
    width: 856,
    height: 540,
    body: 'M34 0H822a34 34 0 0 1 34 34V506a34 34 0 0 1-34 34H34a34 34 0 0 1-34-34V34A34 34 0 0 1 34 0ZM79 176h74a24 24 0 0 1 24 24v54a24 24 0 0 1-24 24H79a24 24 0 0 1-24-24v-54a24 24 0 0 1 24-24Z',
    centre: [116, 227],
    scale: 1,
    slope: [1, 1],
  },
  mobile: {
    width: 540,
    height: 840,
    body: 'M52 0H488a52 52 0 0 1 52 52V788a52 52 0 0 1-52 52H52a52 52 0 0 1-52-52V52A52 52 0 0 1 52 0ZM75 300h80a26 26 0 0 1 26 26v58a26 26 0 0 1-26 26H75a26 26 0 0 1-26-26v-58a26 26 0 0 1 26-26Z',
    centre: [115, 355],
    scale: 0.89,
    slope: [0.5, 1],
  },
};
