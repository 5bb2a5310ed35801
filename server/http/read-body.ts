import { concat } from '../../shared/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { parseJson } from './parse-json.ts';

/**
 * The JSON body of a request, or undefined when it has none. A body larger than `largest` bytes is refused without
 * being buffered. Throws AppError `input_too_large`, `content_type_unsupported` or
 * `input_invalid`.
 */
export async function readBody(request: Request, largest: number): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new AppError('input_too_large');
  const bytes = await readBytes(request, largest);
  if (bytes.length === 0) return undefined;
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') throw new AppError('content_type_unsupported');
  if (!parameters.every((parameter) => /^\s*(charset="?utf-8"?)?\s*$/.test(parameter))) {
    throw new AppError('content_type_unsupported', 'JSON is always UTF-8');
  }
  if (!['', 'identity'].includes(request.headers.get('content-encoding') ?? '')) {
    throw new AppError('content_type_unsupported', 'A compressed body is not accepted');
  }
  return parseJson(bytes);
}

async function readBytes(request: Request, largest: number): Promise<Uint8Array> {
  try {
    // Judged already, and Node's parser ends the body there (RFC 9112 §6.3). A stream would cost more than the rest of
    // what is done with a request.
    if (request.headers.has('content-length')) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      if (bytes.length > largest) throw new AppError('input_too_large'); // without a parser in front
      return bytes;
    }
    return await countBytes(request, largest);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('input_invalid', 'The body ended too early', { cause: error });
  }
}

/** Counts while reading. */
async function countBytes({ body }: Request, largest: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > largest) throw new AppError('input_too_large');
    parts.push(part);
  }
  return concat(...parts);
}
