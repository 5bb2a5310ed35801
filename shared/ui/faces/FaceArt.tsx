import { useId } from 'preact/hooks';
import type { CredentialState } from '../../credential.ts';
import { FACE_SHAPES, type FaceKind } from './face-shape.ts';
import './face-art.css';

/** Twenty ellipses, 9° apart: with both halves they go once around. */
const TURNS = Array.from({ length: 20 }, (_, index) => index * 9);

export interface FaceArtProps {
  kind: FaceKind;
  state: CredentialState;
  /** Without engraving: too small to see. */
  bare?: boolean | undefined;
}

/** Body, hole and engraving of a face; colours come from the tokens by its classes. */
export function FaceArt({ kind, state, bare = false }: FaceArtProps) {
  const id = useId();
  const { width, height, body, centre, scale, slope } = FACE_SHAPES[kind];
  return (
    <svg
      class={`c-face-art c-face-${kind} c-face-${state}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id={`${id}-ground`} x1="0" y1="0" x2={slope[0]} y2={slope[1]}>
          <stop class="c-face-from" offset=".1" />
          <stop class="c-face-to" offset="1" />
        </linearGradient>
        {!bare && (
          <clipPath id={`${id}-clip`}>
            <path d={body} clip-rule="evenodd" />
          </clipPath>
        )}
      </defs>
      <path
        class="c-face-body"
        d={body}
        fill-rule="evenodd"
        {...(state === 'registered' ? {} : { fill: `url(#${id}-ground)` })}
      />
      {!bare && (
        <g class="c-face-lines" clip-path={`url(#${id}-clip)`}>
          <g transform={`translate(${centre[0]} ${centre[1]}) scale(${scale})`}>
            {TURNS.map((turn) => (
              <ellipse key={turn} rx="700" ry="230" transform={`rotate(${turn})`} />
            ))}
          </g>
        </g>
      )}
      <path
        class="c-face-rim"
        d={body}
        {...(bare || state === 'registered' ? {} : { 'clip-path': `url(#${id}-clip)` })}
      />
    </svg>
  );
}
