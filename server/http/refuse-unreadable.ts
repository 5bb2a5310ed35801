import { STATUS_CODES } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { AppError } from '../../shared/errors.ts';
import { answerProblem } from './answer-problem.ts';
import type { Log } from './log.ts';

/**
 * For `clientError` of Node's server: what it can not read as HTTP (RFC 9112), or what came too slowly, gets a problem
 * like everything else, and the connection ends. After an answer on the same connection it only ends: whoever reads on
 * waits for something else.
 */
export async function refuseUnreadable(
  error: Error & { readonly code?: string },
  socket: Duplex,
  deps: { readonly log: Log },
): Promise<void> {
  const answered = socket instanceof Socket && socket.bytesWritten > 0;
  if (!socket.writable || answered || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const answer = answerProblem(reasonOf(error.code), deps, new Headers({ 'cache-control': 'no-store' }));
  const body = await answer.text();
  const headers = [...answer.headers, ['content-length', String(Buffer.byteLength(body))], ['connection', 'close']];
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const text = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${head}\r\n${body}`;
  socket.end(text, () => socket.destroy());
}

function reasonOf(code: string | undefined): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') return new AppError('input_too_large', 'The headers are too long');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new AppError('input_invalid', 'It did not arrive in time');
  return new AppError('input_invalid', 'It is not HTTP as it should be');
}
