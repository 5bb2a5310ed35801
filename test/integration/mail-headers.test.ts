import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtp } from '../../server/adapters/mail/smtp.ts';
import type { MailFacts } from '../../server/notifications/mail-facts.ts';
import type { Mail } from '../../server/notifications/send-mail.ts';
import { writeMail } from '../../server/notifications/write-mail.ts';
import { sampleMail } from '../contract/store/samples.ts';
import { EXAMPLE } from '../support/example-organization.ts';
import { type Answer, startRawSink } from '../support/mail/smtp-raw.ts';

const HEADERS = ['from', 'to', 'subject', 'message-id', 'auto-submitted', 'date', 'mime-version', 'content-type'];

describe('a mail on the wire', () => {
  let sink: Awaited<ReturnType<typeof startRawSink>>;
  let mailServer: ReturnType<typeof smtp>;
  let answer: Answer = 'takes';
  beforeAll(async () => {
    sink = await startRawSink(() => answer);
    mailServer = smtp(sink.url, {
      from: { name: 'Zoë, "the" desk\r\nBcc: eve@example.com', address: 'id@example.com' },
      clock: () => new Date(),
    });
  });
  afterAll(async () => {
    mailServer.hangUp();
    await sink.close();
  });

  const plain: Mail = {
    ...{ to: 'alice@example.com', subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>', inline: [] },
    messageId: '<1@id.example.com>',
  };

  async function wire(mail: Mail) {
    const before = sink.mails.length;
    const sent = await mailServer.send(mail);
    const [raw, ...more] = sink.mails.slice(before);
    if (raw === undefined || more.length > 0)
      throw new Error(`${sink.mails.length - before} mails: ${JSON.stringify(sent)}`);
    return { raw, parsed: await PostalMime.parse(raw.source) };
  }

  it('has one recipient, the sender it was given, and the same Message-ID at every try', async () => {
    const first = await wire(plain);
    const again = await wire(plain);
    for (const { raw, parsed } of [first, again]) {
      expect(raw).toMatchObject({ from: 'id@example.com', to: ['alice@example.com'] });
      expect(parsed.messageId).toBe('<1@id.example.com>');
      expect(parsed.from).toMatchObject({ address: 'id@example.com' });
      expect(parsed.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    }
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(
        fc.string(),
        fc.constantFrom(
          '\r\nBcc: eve@example.com',
          '\nX-Evil: 1',
          '\r\n\r\nbody',
          '\r\n.\r\nQUIT',
          '\0',
          '=?utf-8?q?=0D=0AX-Evil:_1?=',
        ),
      )
      .map((both) => both.join('')),
  );

  it('has no header but ours, whatever names, server names and subjects hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, subject) => {
        const facts: MailFacts = {
          ...{ kind: 'activate mobile ID', givenName: name, orderedBy: name },
          validUntil: '2026-11-23T10:33:59.000Z',
        };
        const stored = sampleMail('p', { to: 'alice@example.com', facts, messageId: 'm', generation: 1 });
        const link = 'https://id.example.com/phone#x';
        const mail = await writeMail(stored, {
          publicUrl: 'https://id.example.com',
          organization: EXAMPLE,
          linkFor: () => link,
        });
        const { raw, parsed } = await wire({ ...mail, subject: `About ${subject}` });
        expect(raw.to).toEqual(['alice@example.com']);
        expect(parsed.headers.map(({ key }) => key).toSorted()).toEqual(HEADERS.toSorted());
        expect(parsed.to).toEqual([{ address: 'alice@example.com', name: '' }]);
        expect(parsed.text).toContain(link);
      }),
      { numRuns: 60 },
    );
  });

  it('goes nowhere when its address could be read as more than one mailbox', async () => {
    const before = sink.mails.length;
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\n', '\n', ' ', ',', ';', '<', '>', '"', '\0', '(', ':', '\\', '\u2028'),
        async (start, sign) => {
          const sent = await mailServer.send({ ...plain, to: `${start}${sign}eve@example.com` });
          expect(sent).toEqual({ outcome: 'refused', why: expect.stringMatching(/^The email address has /) });
        },
      ),
    );
    expect(sink.mails).toHaveLength(before);
  });

  it('writes names, texts and addresses of other alphabets so that they can be read', async () => {
    const { raw, parsed } = await wire({ ...plain, to: 'alice@exämple.de', subject: 'Grüße 東京', text: 'Zoë 🂡\n' });
    expect(raw.source).toMatch(/^To: alice@xn--exmple-cua\.de\r$/m);
    expect(parsed.subject).toBe('Grüße 東京');
    expect(parsed.text?.trim()).toBe('Zoë 🂡');
    expect(raw.source.split('\r\n\r\n')[0]).toMatch(/^[\t\r\n -~]*$/);
    expect((await wire({ ...plain, to: 'zoë@example.com' })).raw.to).toEqual(['zoë@example.com']);
  });

  it('carries German in headers and both bodies', async () => {
    const surroundings = {
      ...{ publicUrl: 'https://id.example.com', linkFor: () => '' },
      organization: { ...EXAMPLE, name: 'Bäckerei Grün' },
    };
    const facts: MailFacts = {
      ...{ kind: 'credential locked', credential: 'mobile ID', givenName: 'Zoë', deviceName: 'Jürgens Pixel' },
      ...{ why: 'not needed', by: 'Änne Groß', at: '2026-09-22T10:33:59.000Z' },
    };
    const stored = sampleMail('p', { to: 'zoe@example.com', facts, language: 'de', timeZone: 'Europe/Berlin' });
    const mail = await writeMail(stored, surroundings);
    const { raw, parsed } = await wire({ ...mail, subject: `${mail.subject} – für Zoë` });
    expect(parsed.subject).toBe('Ihre Mobile ID wurde gesperrt – für Zoë');
    for (const body of [parsed.text, parsed.html]) {
      expect(body).toContain('Änne Groß hat sie am 22.\u00a0Sept. 2026, 12:33 MESZ gesperrt.');
      expect(body).toContain('lässt sich nicht rückgängig machen');
      expect(body).toContain('Bäckerei Grün');
    }
    expect(raw.source.split('\r\n\r\n')[0]).toMatch(/^[\t\r\n -~]*$/);
  });

  it.each([
    ['the recipient for good', { at: 'RCPT', code: 550 }, 'refused'],
    ['the recipient for now', { at: 'RCPT', code: 451 }, 'later'],
    ['the content for good', { at: 'DATA', code: 554 }, 'refused'],
    ['the content for now', { at: 'DATA', code: 452 }, 'later'],
    ['the sender', { at: 'MAIL', code: 553 }, 'later'],
  ] as const)('that is refused in %s is tried again or not', async (_, no, outcome) => {
    answer = no;
    const sent = await mailServer.send(plain);
    answer = 'takes';
    expect(sent).toEqual({ outcome, why: expect.stringContaining(`${no.code} says the test`) });
  });
});
