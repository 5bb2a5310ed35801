import { Face, type FaceProps } from './Face.tsx';

export type CardFaceProps = FaceProps;

/** The virtual smart card: landscape, blue. Its look shows the state, and so do sign and word. */
export function CardFace(props: CardFaceProps) {
  return <Face {...props} kind="card" />;
}
