import { AppError } from '../errors.ts';

/** Longest event in characters: an honest one of ours has a hundred. */
const LONGEST_EVENT = 16 * 1024;

/**
 * The `data` of each event in a stream of server-sent events (HTML Standard §9.2.6), as text. Comments, ids and event
 * names are ignored. Ends when the stream does. AppError `server_unexpected` for an event without end: a stream may
 * last as long as an order, but its buffer may not grow with it.
 */
export async function* eventData(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data:')) data.push(line.slice('data:'.length).replace(/^ /, ''));
        if (line !== '') continue;
        if (data.length > 0) yield data.join('\n');
        data = [];
      }
      if (rest.length + data.reduce((sum, line) => sum + line.length + 1, 0) > LONGEST_EVENT)
        throw new AppError('server_unexpected', 'An event is too large.');
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
