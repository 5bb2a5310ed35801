import type { FileAnswer } from '../../shared/wire/file-answer.ts';
import { guardedBody } from './guarded-body.ts';

/**
 * Answers with a file. Its first part is read before the answer begins, so that a failure until then is thrown and can
 * become a problem; then `leaving` is awaited. Further parts are read as the client takes them; a client that leaves
 * ends the reading. `fail`: see `guardedBody`.
 */
export async function streamFile(
  { type, name, parts, leaving }: FileAnswer,
  headers: Headers,
  fail: ((error: unknown) => void) | undefined,
): Promise<Response> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, void> | null = await parts.next();
  try {
    await leaving?.();
  } catch (error) {
    await parts.return();
    throw error;
  }
  headers.set('content-type', type);
  headers.set('content-disposition', `attachment; filename="${name}"`);
  headers.set('cache-control', 'no-store');
  const body = guardedBody(
    {
      async pull(controller) {
        const { done, value } = next ?? (await parts.next());
        next = null;
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: () => void parts.return(),
    },
    fail,
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}
