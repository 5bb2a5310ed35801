import { loadFindCode } from './find-code.ts';

/** Milliseconds between two looks at the picture: fast enough for a hand, slow enough for a battery. */
const PAUSE = 120;

/** Passes on every code that `video` shows, until `signal`. */
export async function watchCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const findCode = await loadFindCode();
  while (!signal.aborted) {
    // A picture that cannot be read is followed by the next.
    const text = await findCode(video).catch(() => null);
    if (signal.aborted) return;
    if (text !== null) onCode(text);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
