import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { toBase64 } from '../../shared/bytes.ts';

/** A mail as `/demo/mailbox` shows it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: ReadonlyArray<{
    readonly filename: string;
    readonly contentType: string;
    readonly contentBase64: string;
  }>;
}

/** How many of the newest are kept. */
const KEPT = 500;
const LARGEST = 1_000_000;

/** A mail server on a free loopback port that accepts everything and keeps it in memory. */
export async function openMailSink(): Promise<{
  readonly url: string;
  /** Newest last. */
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    closeTimeout: 1_000,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        readMail(to, Buffer.concat(chunks)).then(
          (mail) => {
            mails.push(mail);
            mails.splice(0, mails.length - KEPT);
            done();
          },
          (error) => done(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  // A client that breaks its connection must not end the demo.
  server.on('error', () => undefined);
  // A TCP server has an AddressInfo; a string would be a pipe.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function readMail(to: string, source: Buffer): Promise<ReceivedMail> {
  const { subject = '', text = '', html = '', attachments } = await PostalMime.parse(source);
  return {
    to,
    subject,
    text,
    html,
    attachments: attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? '',
      contentType: mimeType,
      contentBase64: toBase64(typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
    })),
  };
}
