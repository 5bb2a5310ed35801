import { Face, type FaceProps } from './Face.tsx';

export interface MobileFaceProps extends FaceProps {
  /** "Pixel 9, Chrome". */
  deviceName?: string | undefined;
}

/** The mobile ID: upright, green. */
export function MobileFace(props: MobileFaceProps) {
  return <Face {...props} kind="mobile" />;
}
