import { guardedBody } from './guarded-body.ts';

/** How much is buffered at a time for a reader who does not read. */
const PIECE = 32 * 1024;

/**
 * The same bytes for every reader, in chunks as they are read: a body made from them as a whole would be a copy per
 * reader, for as long as the transfer takes. `fail`: see `guardedBody`.
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
