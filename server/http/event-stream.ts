import { type BodySource, guardedBody } from './guarded-body.ts';

/** The sending end of one stream of server-sent events (HTML §9.2). */
export interface EventSink {
  send(event: string, data: unknown): void;
  /** A line that clients ignore: keeps proxies from cutting the connection. */
  comment(): void;
  /** The same, for clients that cannot see comments (EventSource): proof that the stream flows. */
  alive(): void;
  close(): void;
}

/** A client with this many unread events is gone or stuck; it reconnects and fetches what it shows. */
const MOST_UNREAD = 64;

/**
 * A stream that lasts until the client leaves, `closing` fires or `begin` closes it. `begin` gets the sink and returns
 * the function that releases whatever feeds it; that is called once. `fail`: see `guardedBody`.
 */
export function answerEvents(
  begin: (sink: EventSink) => () => void,
  { closing, fail }: { readonly closing: AbortSignal; readonly fail: ((error: unknown) => void) | undefined },
): Response {
  const encoder = new TextEncoder();
  let end = (): void => undefined;
  const source: BodySource = {
    start(controller) {
      let open = true;
      let letGo = (): void => undefined;
      end = () => {
        if (!open) return;
        open = false;
        closing.removeEventListener('abort', close);
        letGo();
      };
      const close = (): void => {
        if (open) controller.close();
        end();
      };
      const write = (text: string): void => {
        if (!open) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) close();
      };
      closing.addEventListener('abort', close);
      write('retry: 2000\n\n');
      letGo = begin({
        send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        comment: () => write(':\n\n'),
        alive: () => write(':\n\nevent: alive\ndata: {}\n\n'),
        close,
      });
      if (!open) letGo(); // `begin` closed it at once
      if (closing.aborted) close();
    },
    cancel: () => end(),
  };
  return new Response(guardedBody(source, fail), {
    // Proxies that buffer or compress would delay events (RFC 9111 §5.2.2.6; nginx).
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
