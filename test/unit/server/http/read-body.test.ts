import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../server/http/read-body.ts';
import { utf8 } from '../../../../shared/bytes.ts';

const LARGEST = 100;
const JSON_TYPE = { 'content-type': 'application/json' };
const URL = 'https://id.example.com/api/runs';

/** Of unknown length, in parts; `sent` says how many were taken. */
function inParts(part: string, count: number): { readonly request: Request; readonly sent: () => number } {
  let sent = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        if (sent === count) return controller.close();
        sent += 1;
        controller.enqueue(utf8(part));
      },
    },
    { highWaterMark: 0 },
  );
  // TypeScript's RequestInit does not have it, and Node.js asks for it.
  const streamed = { duplex: 'half' };
  return {
    request: new Request(URL, { ...streamed, method: 'POST', headers: JSON_TYPE, body }),
    sent: () => sent,
  };
}

function announced(text: string, length = text.length): Request {
  return new Request(URL, { method: 'POST', headers: { ...JSON_TYPE, 'content-length': String(length) }, body: text });
}

describe('a body of announced length', () => {
  it('is read without a stream', async () => {
    const request = announced('{"on":true}');
    Object.defineProperty(request, 'body', { get: () => expect.unreachable('a stream was asked for') });
    expect(await readBody(request, LARGEST)).toEqual({ on: true });
  });

  it('may be empty', async () => {
    expect(await readBody(announced(''), LARGEST)).toBeUndefined();
  });

  it.each([
    ['that is too large', announced('{}', LARGEST + 1)],
    ['that is too short for what comes', announced(`"${'x'.repeat(LARGEST)}"`, 10)],
  ])('is refused with a length %s', async (_, request) => {
    await expect(readBody(request, LARGEST)).rejects.toMatchObject({ code: 'input_too_large' });
  });
});

describe('a body of unknown length', () => {
  it('is read from its parts', async () => {
    expect(await readBody(inParts('1', 30).request, LARGEST)).toBe(Number('1'.repeat(30)));
  });

  it('is read no further than allowed', async () => {
    const { request, sent } = inParts('x'.repeat(30), 1_000);
    await expect(readBody(request, LARGEST)).rejects.toMatchObject({ code: 'input_too_large' });
    expect(sent()).toBeLessThan(6);
  });
});
