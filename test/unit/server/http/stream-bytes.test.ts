import { describe, expect, it } from 'vitest';
import { streamBytes } from '../../../../server/http/stream-bytes.ts';

describe('streamBytes', () => {
  it.each([0, 1, 32 * 1024, 32 * 1024 + 1, 100_000])('sends all %i bytes', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
    expect(new Uint8Array(await new Response(streamBytes(bytes)).arrayBuffer())).toEqual(bytes);
  });

  it('copies nothing, and sends a chunk on demand', async () => {
    const bytes = new Uint8Array(1_000_000);
    const reader = streamBytes(bytes).getReader();
    const { value } = await reader.read();
    expect(value?.buffer).toBe(bytes.buffer);
    expect(value?.length).toBeLessThan(100_000);
    await reader.cancel();
  });
});
