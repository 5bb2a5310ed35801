import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Bytes } from '../../shared/bytes.ts';
import type { AppEnv } from './app-env.ts';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';
import { isNotModified } from './is-not-modified.ts';
import { streamBytes } from './stream-bytes.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Octets from which compression is worth its header. */
const WORTH_IT = 1_000;
/** Octets from which to compress fast: serial numbers are random, and more effort saves little. */
const LARGE = 1_000_000;

/** Public bytes, made once: everybody gets the same, and a megabyte is never copied. */
export interface Published {
  readonly type: string;
  readonly body: Bytes;
  /** Without quotes. */
  readonly tag: string;
  /** null = versions cannot be told apart. */
  readonly lastModified: Date | null;
  readonly cacheControl: string;
  readonly compressible: boolean;
  /** A stricter Content-Security-Policy than that of all answers; null = that one. */
  readonly policy: string | null;
  /** Compressed at the first request for it, then kept. */
  readonly compressed: Map<Encoding, Promise<Bytes>>;
}

/**
 * `version`: what differs between its versions, such as the signature, or the content itself. Without `more` a cache
 * may keep it but must revalidate each time: a revocation counts at once, and a new CA may be made at the same URL.
 */
export function publish(
  type: string,
  body: Bytes,
  version: Uint8Array,
  lastModified: Date | null,
  more: Partial<Pick<Published, 'cacheControl' | 'compressible' | 'policy'>> = {},
): Published {
  const tag = createHash('sha256').update(version).digest('base64url').slice(0, 22);
  const kept = { cacheControl: 'no-cache', compressible: true, policy: null, compressed: new Map() };
  return { type, body, tag, lastModified, ...kept, ...more };
}

/** Answers GET and HEAD, conditional ones too (RFC 9110 §13). */
export async function answerPublished(c: Context<AppEnv>, published: Published): Promise<Response> {
  const { type, tag, body, lastModified, cacheControl, compressible, policy } = published;
  const encoding =
    body.length < WORTH_IT || !compressible ? null : chooseEncoding(c.req.header('accept-encoding') ?? '');
  const etag = `"${tag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers = new Headers({ 'content-type': type, 'cache-control': cacheControl, vary: 'Accept-Encoding', etag });
  if (policy !== null) headers.set('content-security-policy', policy);
  if (lastModified !== null) headers.set('last-modified', lastModified.toUTCString());
  if (isNotModified(c.req.raw.headers, { etag, lastModified })) return new Response(null, { status: 304, headers });
  if (encoding !== null) headers.set('content-encoding', encoding);
  const bytes = encoding === null ? body : await compress(published, encoding);
  headers.set('content-length', String(bytes.length));
  return new Response(c.req.method === 'HEAD' ? null : streamBytes(bytes, c.env?.fail), { headers });
}

function compress({ body, compressed }: Published, encoding: Encoding): Promise<Bytes> {
  const known = compressed.get(encoding);
  if (known !== undefined) return known;
  // One chunk that is large enough for all of it: joining chunks would block everything else.
  const chunkSize = body.length + 65_536;
  const quality = body.length < LARGE ? 9 : 4;
  const made =
    encoding === 'br'
      ? compressBrotli(body, { chunkSize, params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : compressGzip(body, { chunkSize, level: body.length < LARGE ? 9 : 1 });
  compressed.set(encoding, made);
  made.catch(() => compressed.delete(encoding));
  return made;
}
