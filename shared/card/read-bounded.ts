import { AppError } from '../errors.ts';

/** Bytes read of any answer: twice the largest honest one, and little for a browser. */
export const LARGEST_ANSWER = 128 * 1024;

/**
 * The body of an answer as text, read no further than `LARGEST_ANSWER` bytes, whatever its headers promise: AppError
 * `server_unexpected` for more, and the connection is closed.
 */
export async function readBounded({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let left = LARGEST_ANSWER;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      left -= value.length;
      if (left < 0) throw new AppError('server_unexpected', 'The answer is too large.');
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
