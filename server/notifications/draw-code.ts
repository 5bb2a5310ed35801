import { toBuffer } from 'qrcode';

/** Each module is so many pixels wide: sharp on screens of twice the density. */
const SCALE = 6;

/** `text` as a QR code (ISO/IEC 18004): PNG, error correction M, quiet zone of four modules, dark on white. */
export function drawCode(text: string): Promise<Uint8Array> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: SCALE });
}
