import { create } from 'qrcode';

/** Light modules around the code (ISO/IEC 18004 §9.1): without them phones do not find it. */
const QUIET_ZONE = 4;

export interface QrDrawing {
  /** Side in modules, the quiet zone included: the view box is `0 0 size size`. */
  readonly size: number;
  /** The dark modules, one closed rectangle for each run of a row: data of one SVG path. */
  readonly path: string;
}

/**
 * A QR code with error correction M (15 %) that contains `text` and nothing else. Text too long for any code is an
 * Error.
 */
export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const start = column;
      while (column < modules.size && modules.get(row, column) !== 0) column += 1;
      const length = column - start;
      runs.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`);
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: runs.join('') };
}
