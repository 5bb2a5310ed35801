import { writeFile } from 'node:fs/promises';
import { create } from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels of one module: a code of version 6 fills two thirds of the height. */
const MODULE = 7;

/** Makes the film (YUV4MPEG2, two frames) that a camera held in front of a code with `text` would see. */
export async function filmCode(path: string, text: string): Promise<void> {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size * MODULE;
  const left = (WIDTH - side) >> 1;
  const top = (HEIGHT - side) >> 1;
  const light = new Uint8Array(WIDTH * HEIGHT).fill(235);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = modules.get(Math.floor(y / MODULE), Math.floor(x / MODULE));
      if (dark) light[(top + y) * WIDTH + left + x] = 16;
    }
  }
  const colourless = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const frame = [Buffer.from('FRAME\n'), light, colourless];
  await writeFile(
    path,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...frame, ...frame]),
  );
}
