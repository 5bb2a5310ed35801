import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { explainAnswer, openServerSession } from '../../../../server/tools/server-session.ts';
import { ToolFailure } from '../../../../server/tools/tool-failure.ts';
import { AppError } from '../../../../shared/errors.ts';
import { refusal } from '../../../support/refusal.ts';

let server: Server | null = null;
afterEach(() => server?.close());

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address
  return `http://127.0.0.1:${port}`;
}
const open = (url: string) => openServerSession({ url, user: 'adam', password: 'Tarn-4821-Fjord' }, { fetch });
const ADAM = {
  ...{ userId: crypto.randomUUID(), userName: 'adam', displayName: 'Adam Ek', givenName: 'Adam' },
  ...{ email: 'adam@example.com', department: 'IT', role: 'admin', language: 'en', timeZone: null },
};

describe('openServerSession', () => {
  it('keeps the cookie, names the server as origin, and logs out', async () => {
    const asked: string[] = [];
    const url = await serve((request, answer) => {
      const { cookie = '', origin } = request.headers;
      asked.push(`${request.method} ${request.url} ${cookie} ${origin}`);
      answer.setHeader('set-cookie', '__Host-session=abc; Path=/; Secure; HttpOnly');
      answer.end(JSON.stringify(ADAM));
    });
    const session = await open(url);
    expect(session.person).toEqual(ADAM);
    await session.end();
    expect(asked).toEqual([`POST /api/session  ${url}`, `DELETE /api/session __Host-session=abc ${url}`]);
  });

  it('follows no redirect with the password', async () => {
    let elsewhere = 0;
    const url = await serve((request, answer) => {
      if (request.url === '/other') elsewhere += 1;
      answer.writeHead(307, { location: '/other' }).end();
    });
    await expect(open(url)).rejects.toThrow(`${url} sends callers on to another address`);
    expect(elsewhere).toBe(0);
  });

  it.each([
    ['HTML', '<html>It works</html>', 200, 'server_unexpected'],
    ['another JSON', '{"hello":1}', 200, 'server_unexpected'],
    ['an error of a proxy', 'Bad gateway', 502, 'server_unreachable'],
  ] as const)('knows that %s is no answer of a Chipless', async (_, body, status, code) => {
    const url = await serve((_request, answer) => answer.writeHead(status).end(body));
    await expect(open(url)).rejects.toEqual(refusal(code));
  });

  it('says that nothing listens', async () => {
    const url = await serve(() => {});
    server?.close();
    await expect(open(url)).rejects.toThrow(
      new ToolFailure(`The server at ${url} does not answer: nothing listens there.`),
    );
  });

  it('says that the connection was closed', async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(open(url)).rejects.toThrow(`The server at ${url} closed the connection.`);
  });
});

describe('explainAnswer', () => {
  it.each([
    [new AppError('login_failed'), /^User name or password is not correct at http:\/\/x\.$/],
    [new AppError('not_allowed'), /takes an admin\.$/],
    [new AppError('origin_refused'), /PUBLIC_URL/],
    [new AppError('server_unexpected', 'a\nb'), /^What answers at http:\/\/x is no Chipless of this version\.$/],
    [new AppError('too_many_tries', null, { retryAfter: 601 }), /\(11 minutes\)\.$/],
    [new AppError('internal', null, { reference: 'R-1' }), /under R-1\.$/],
    [new AppError('input_invalid', 'The field "why" does not fit.'), /"why" does not fit\.$/],
    [new AppError('user_inactive'), /^The account is not active\.$/],
  ])('is one sentence: %s', (error, sentence) => {
    const said = explainAnswer(error, 'http://x');
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^[^\n]*\.$/);
  });
});
