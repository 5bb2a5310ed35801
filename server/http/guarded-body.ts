import type { Bytes } from '../../shared/bytes.ts';

type Controller = ReadableStreamDefaultController<Bytes>;

/** Produces a body. */
export interface BodySource {
  start?(controller: Controller): void;
  pull?(controller: Controller): void | Promise<void>;
  /** Releases it: nobody reads any more. */
  cancel?(): void;
}

/**
 * A body that is produced while it is read. If that fails, the answer has begun and can no longer report an error:
 * `fail` cuts its connection, so that the client does not take a part for the whole, and logs why. Absent = there is no
 * connection, as in some tests: the reader gets the error.
 */
export function guardedBody(
  { start, pull, cancel }: BodySource,
  fail: ((error: unknown) => void) | undefined,
  strategy: { readonly highWaterMark: number } = { highWaterMark: 1 },
): ReadableStream<Bytes> {
  let gone = false;
  return new ReadableStream(
    {
      ...(start === undefined ? {} : { start }),
      cancel() {
        gone = true;
        cancel?.();
      },
      async pull(controller) {
        try {
          await pull?.(controller);
        } catch (error) {
          if (gone) return; // nobody reads any more: there is no one to report to
          if (fail === undefined) throw error;
          fail(error);
          controller.close(); // the connection is gone
        }
      },
    },
    strategy,
  );
}
