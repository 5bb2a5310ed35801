import { expect, it, onTestFinished } from 'vitest';
import { smtp } from '../../server/adapters/mail/smtp.ts';
import { openMailSink } from '../../server/demo/mail-sink.ts';
import { writeMail } from '../../server/notifications/write-mail.ts';
import { toBase64 } from '../../shared/bytes.ts';
import { sampleMail } from '../contract/store/samples.ts';
import { EXAMPLE } from '../support/example-organization.ts';

it('the mailbox of a demo has each mail as it was sent, newest last', async () => {
  const sink = await openMailSink();
  const { send, hangUp } = smtp(sink.url, {
    from: { name: 'Chipless', address: 'chipless@example.com' },
    clock: () => new Date(),
  });
  onTestFinished(async () => {
    hangUp();
    await sink.close();
  });
  const mail = await writeMail(
    sampleMail('p', {
      ...{ to: 'alice@example.com', messageId: 'm', generation: 1, language: 'en', timeZone: null },
      facts: {
        ...{ kind: 'activate mobile ID', givenName: 'Zoë', orderedBy: null },
        validUntil: '2026-11-23T10:33:59.000Z',
      },
    }),
    {
      publicUrl: 'https://id.example.com',
      organization: EXAMPLE,
      linkFor: () => 'https://id.example.com/phone#ticket',
    },
  );
  expect(await send(mail)).toEqual({ outcome: 'sent' });
  expect(await send({ ...mail, subject: 'The next' })).toEqual({ outcome: 'sent' });
  expect(sink.mails.map(({ subject }) => subject)).toEqual(['Activate your mobile ID', 'The next']);
  const [received] = sink.mails;
  expect(received?.text.trimEnd()).toBe(mail.text.trimEnd());
  expect(received?.html.trimEnd()).toBe(mail.html.trimEnd());
  expect(received).toMatchObject({
    to: 'alice@example.com',
    attachments: [
      {
        ...{ filename: 'code.png', contentType: 'image/png' },
        contentBase64: toBase64(new Uint8Array(mail.inline[0]?.content ?? [])),
      },
    ],
  });
});
