import { STATUS_CODES } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { AppError } from '../../shared/errors.ts';
import type { Log } from '../log.ts';
import { answerProblem } from './answer-problem.ts';

/**
 * For `clientError` of Node's server: requests that it cannot parse as HTTP (RFC 9112), or that come too slowly, get a
 * problem like everything else, and the connection ends. Without a request it just ends: a browser opens connections in
 * advance, and takes anything it finds there for the answer to its next request. It also just ends after an answer on
 * the same connection, and if the connection itself, or TLS on it, has failed.
 */
export async function refuseUnreadable(
  error: Error & { readonly code?: string },
  socket: Duplex,
  deps: { readonly log: Log },
): Promise<void> {
  const reason = reasonOf(error.code);
  const asked = socket instanceof Socket && socket.bytesRead > 0 && socket.bytesWritten === 0;
  if (reason === null || !asked || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer = answerProblem(reason, deps, new Headers({ 'cache-control': 'no-store' }));
  const body = await answer.text();
  const headers = [...answer.headers, ['content-length', String(Buffer.byteLength(body))], ['connection', 'close']];
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const text = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${head}\r\n${body}`;
  socket.end(text, () => socket.destroy());
}

/** null = it is not about HTTP. */
function reasonOf(code: string | undefined): AppError | null {
  if (code === 'HPE_HEADER_OVERFLOW') return new AppError('input_too_large', 'The headers are too long');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new AppError('input_invalid', 'It did not arrive in time');
  return code?.startsWith('HPE_') ? new AppError('input_invalid', 'It is not HTTP as it should be') : null;
}
