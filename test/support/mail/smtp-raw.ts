import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface RawMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

export type Answer = { readonly at: 'RCPT' | 'DATA' | 'MAIL'; readonly code: number } | 'takes';

/** A mail server on loopback that keeps every byte; `answer` may refuse at a command with a code. */
export async function startRawSink(answer: () => Answer = () => 'takes'): Promise<{
  readonly url: string;
  readonly mails: readonly RawMail[];
  close(): Promise<void>;
}> {
  const mails: RawMail[] = [];
  const refusal = (at: string): Error | null => {
    const now = answer();
    if (now === 'takes' || now.at !== at) return null;
    return Object.assign(new Error(`${now.code} says the test`), { responseCode: now.code });
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) => done(refusal('MAIL')),
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const refused = refusal('DATA');
        if (refused === null) {
          mails.push({
            from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            source: Buffer.concat(chunks).toString('utf8'),
          });
        }
        done(refused);
      });
    },
  });
  server.on('error', () => undefined); // a client that hangs up
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const { port } = server.server.address() as AddressInfo; // a TCP server's address
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
