import type { CredentialKind } from '../../credential.ts';
import { FaceArt } from './FaceArt.tsx';
import { FACE_STATES, type FaceState } from './face-state.ts';
import './face-thumb.css';

export interface FaceThumbProps {
  kind: CredentialKind;
  state: FaceState;
}

/** A small face: body and hole, decoration beside words that say the same. */
export function FaceThumb({ kind, state }: FaceThumbProps) {
  const shape = kind === 'mobile ID' ? 'mobile' : 'card';
  return (
    <span class={`c-thumb c-thumb-${shape}`} aria-hidden="true">
      <FaceArt kind={shape} state={FACE_STATES[state].look} bare />
    </span>
  );
}
