import { guardedBody } from './guarded-body.ts';

/** So much of it waits at a time for a reader who does not come. */
const PIECE = 32 * 1024;

/**
 * The same bytes for every reader, in pieces as they are taken: a body made from them as a whole would be a copy for each
 * reader, for as long as it reads. `fail`: see `guardedBody`.
 */
export function streamBytes(
  bytes: Uint8Array<ArrayBuffer>,
  fail?: (error: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let sent = 0;
  return guardedBody(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(sent, sent + PIECE));
        sent += PIECE;
        if (sent >= bytes.length) controller.close();
      },
    },
    fail,
    { highWaterMark: 0 },
  );
}
