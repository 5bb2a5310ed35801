import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { toBase64 } from '../../../shared/bytes.ts';
import type { ReceivedMail } from './mailbox.ts';

/** What the mail server does with a mail: accepts it, refuses its recipient permanently, or never answers. */
export type Mood = 'takes' | 'refuses' | 'hangs';

/** A real mail server on loopback that outlives the product, for `SMTP_URL`. */
export interface MailSink {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** How many mails it has left without an answer. */
  hanging(): number;
  mood(mood: Mood): void;
  /** Its port is closed; `open` listens there again. */
  close(): Promise<void>;
  open(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = [];
  let mood: Mood = 'takes';
  let hanging = 0;
  let port = 0;
  let server: SMTPServer | null = null;

  async function open(): Promise<void> {
    const next = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onMailFrom(_address, _session, done) {
        if (mood === 'hangs') hanging += 1;
        else done();
      },
      onRcptTo(_address, _session, done) {
        done(mood === 'refuses' ? Object.assign(new Error('5.1.1 no such user here'), { responseCode: 550 }) : null);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          const { subject = '', text = '', html = '', attachments } = await PostalMime.parse(Buffer.concat(chunks));
          mails.push({
            ...{ to: session.envelope.rcptTo.map(({ address }) => address).join(', '), subject, text, html },
            attachments: attachments.map(({ filename, mimeType, content }) => ({
              filename: filename ?? '',
              contentType: mimeType,
              contentBase64: toBase64(typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
            })),
          });
          done();
        });
      },
    });
    next.on('error', () => undefined); // a client that is killed breaks its connection
    const listening = Promise.withResolvers<void>();
    next.listen(port, '127.0.0.1', listening.resolve);
    await listening.promise;
    // A TCP server has an AddressInfo; a string would be a pipe.
    port = (next.server.address() as AddressInfo).port;
    server = next;
  }

  await open();
  return {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails,
    hanging: () => hanging,
    mood(next) {
      mood = next;
    },
    async close() {
      const old = server;
      server = null;
      if (old !== null) await new Promise<void>((resolve) => old.close(resolve));
    },
    open,
  };
}
