import type { Bytes } from '../../shared/bytes.ts';

type Controller = ReadableStreamDefaultController<Bytes>;

/** What makes a body. */
export interface BodySource {
  start?(controller: Controller): void;
  pull?(controller: Controller): void | Promise<void>;
  /** Lets go of it: nobody reads any more. */
  cancel?(): void;
}

/**
 * A body that is made while it is read. Where that fails the answer has begun, and nothing can be said in it any more:
 * `fail` cuts its connection, so that nobody takes what they have for the whole, and says why in the log. Absent = there
 * is no connection, as in some tests: whoever reads gets the error.
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
          if (gone) return; // nobody reads any more: what is made for them has nowhere to go
          if (fail === undefined) throw error;
          fail(error);
          controller.close(); // of a connection that is no more
        }
      },
    },
    strategy,
  );
}
