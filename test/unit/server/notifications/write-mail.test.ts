import { describe, expect, it } from 'vitest';
import type { MailFacts } from '../../../../server/notifications/mail-facts.ts';
import { writeMail } from '../../../../server/notifications/write-mail.ts';
import { decodePng } from '../../../support/browser/decode-png.ts';
import { jsQR } from '../../../support/browser/jsqr.ts';
import {
  ACTIVATE,
  ACTIVE,
  AT,
  LINK,
  LOCKED,
  NOT_CREATED,
  OPTIONS_FAILED,
  queued,
  TICKET,
} from '../../../support/mail/sample-letters.ts';
import { wordsOfHtml, wordsOfText } from '../../../support/mail/words-of-mail.ts';

const CASES: ReadonlyArray<readonly [name: string, facts: MailFacts, subject: string, text: string]> = [
  [
    'the activation link',
    ACTIVATE,
    'Activate your mobile ID',
    `Alice, open this link on your phone or scan the code. It works once, until 23\u00a0Nov 2026, 10:33 UTC.

Activate mobile ID:
${LINK}

Did not ask for it? Ignore this mail and tell your help desk.

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'a link that an operator ordered',
    { ...ACTIVATE, orderedBy: 'Olivia Hart' },
    'Activate your mobile ID',
    `Alice, open this link on your phone or scan the code. Olivia Hart ordered it for you. It works once, until 23\u00a0Nov 2026, 10:33 UTC.

Activate mobile ID:
${LINK}

Did not ask for it? Ignore this mail and tell your help desk.

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that a mobile ID is active',
    ACTIVE,
    'Your mobile ID is active',
    `Made on 22\u00a0Sept 2026, 10:33 UTC on Pixel 9.

Not you? Lock it in Self-Service now, and tell your help desk.

Open Self-Service:
https://id.example.com/mobile-id

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that a card in an unknown browser is active',
    { ...ACTIVE, credential: 'virtual smart card', deviceName: null },
    'Your virtual smart card is active',
    `Made on 22\u00a0Sept 2026, 10:33 UTC.

Not you? Lock it in Self-Service now, and tell your help desk.

Open Self-Service:
https://id.example.com/cards

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that a mobile ID was locked',
    LOCKED,
    'Your mobile ID was locked',
    `You locked it on 22\u00a0Sept 2026, 10:33 UTC. Reason: the phone is lost or stolen. It was on Pixel 9. It cannot be used any more, and this cannot be undone.

Get Mobile ID:
https://id.example.com/?order=MobileIDSelfServiceProcGet

Was it not right? Call your help desk.

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that an operator has locked a card',
    { ...LOCKED, credential: 'virtual smart card', deviceName: null, why: 'has left', by: 'Olivia\r\nHart' },
    'Your virtual smart card was locked',
    `Olivia Hart locked it on 22\u00a0Sept 2026, 10:33 UTC. Reason: you have left. It cannot be used any more, and this cannot be undone.

Get virtual smart card:
https://id.example.com/?order=VirtualSmartCardSelfServiceProcGet

Was it not right? Call your help desk.

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that a card was deleted where it was',
    { ...LOCKED, credential: 'virtual smart card', deviceName: null, why: 'deleted' },
    'Your virtual smart card was locked',
    `You deleted it on 22\u00a0Sept 2026, 10:33 UTC. Its keys are destroyed. It cannot be used any more, and this cannot be undone.

Get virtual smart card:
https://id.example.com/?order=VirtualSmartCardSelfServiceProcGet

Was it not right? Call your help desk.

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that a card ends with the CA',
    { ...ACTIVE, credential: 'virtual smart card', deviceName: null, cutAt: '2026-10-25T12:00:00.000Z' },
    'Your virtual smart card is active',
    `Made on 22\u00a0Sept 2026, 10:33 UTC.

It lasts 33 days only, until 25\u00a0Oct 2026, 12:00: the certificate authority of the server ends then.

Not you? Lock it in Self-Service now, and tell your help desk.

Open Self-Service:
https://id.example.com/cards

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  [
    'that an option script has failed for a person',
    OPTIONS_FAILED,
    'The options for a mobile ID have a mistake',
    `Alice Berg could not order a mobile ID: version 14 of its options fails. Nothing was created.

Line 12: pin.minLength has to be a whole number from 4 to 127, not 200.

Line 13: user.department is odd.

It may fail for others as well. You get one mail for each version.

Open the options:
https://id.example.com/admin/options/mobile-id

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
  ],
  ...(
    [
      ['expired', 'The order ran out of time.'],
      ['cancelled', 'The order was cancelled.'],
      ['failed', 'The server could not issue the certificates.'],
      ['limit reached', 'Another one became active while this one was made.'],
      ['number wrong', 'The number typed in Self-Service was not the number on the phone.'],
    ] as const
  ).map(
    ([why, reason]) =>
      [
        `that nothing was made: ${why}`,
        { ...NOT_CREATED, why },
        'Your mobile ID could not be created',
        `${reason} Nothing was kept. Start again in Self-Service.

Open Self-Service:
https://id.example.com/mobile-id

--\u0020
Questions? Your help desk: help@example.com, +49 30 5550 100 · Example AG · id.example.com
`,
      ] as const,
  ),
];

describe('writeMail', () => {
  it.each(CASES)('writes %s', async (_, facts, subject, text) => {
    const written = await writeMail(queued(facts), AT);
    expect(written).toMatchObject({ to: 'alice@example.com', subject, text, messageId: '<1f@id.example.com>' });
  });

  it.each(CASES)('says the same in text and HTML: %s', async (_, facts) => {
    const { subject, text, html } = await writeMail(queued(facts), AT);
    expect(wordsOfHtml(html)).toEqual([...subject.split(' '), ...wordsOfText(text)]);
  });

  it('draws the link as a code that stands in the HTML, and fetches nothing from anywhere', async () => {
    const { html, inline } = await writeMail(queued(ACTIVATE), AT);
    const [code] = inline;
    if (code === undefined) throw new Error('no code');
    const { data, width, height } = decodePng(code.content);
    expect(jsQR(data, width, height)?.data).toBe(LINK);
    // Quiet zone: four modules of six pixels.
    expect(data.subarray(0, width * 4 * 24).every((channel) => channel === 255)).toBe(true);
    expect([...html.matchAll(/src="([^"]*)"/g)].map(([, source]) => source)).toEqual([`cid:${code.cid}`]);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([LINK, LINK]);
    expect(html).not.toMatch(/<(script|link|iframe|form)\b|url\(|@import/);
  });

  it('contains the ticket only in link and code', async () => {
    const { subject, messageId, to, inline, text } = await writeMail(queued(ACTIVATE), AT);
    expect(
      JSON.stringify({ subject, messageId, to, names: inline.map(({ filename, cid }) => filename + cid) }),
    ).not.toContain(TICKET);
    expect(text.split(TICKET)).toHaveLength(2);
  });

  it.each([
    ['HTML', '<img src=x onerror=alert(1)> & "Co"'],
    ['lines of its own', 'Alice\r\n\r\nClick http://evil.example\u2028now\u0000'],
    ['signs that turn the text around', 'Ali\u202Ece'],
  ])('writes a name with %s as one line of text', async (_, givenName) => {
    const calm = (await writeMail(queued(ACTIVATE), AT)).text.split('\n').length;
    const { text, html } = await writeMail(queued({ ...ACTIVATE, givenName }), AT);
    expect(text.split('\n')).toHaveLength(calm);
    expect(text + html).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|\p{Zl}/u);
    expect(html).not.toMatch(/<img src=x/);
    expect(wordsOfHtml(html).slice(4)).toEqual(wordsOfText(text));
  });

  it.each([
    [{ mail: 'help@example.com', phone: '+49 30 5550 100' }, 'Was it not right? Call your help desk.'],
    [{ mail: 'help@example.com', phone: null }, 'Was it not right? Write to your help desk.'],
    [{ mail: null, phone: '+49 30 5550 100' }, 'Was it not right? Call your help desk.'],
    [null, 'Was it not right? Tell your help desk.'],
  ])('says to reach a help desk only as it can be reached: %j', async (support, said) => {
    const { text } = await writeMail(queued(LOCKED), { ...AT, organization: { ...AT.organization, support } });
    expect(text).toContain(`\n${said}\n`);
  });

  it.each([
    ['en', 'Made on 22\u00a0Sept 2026, 10:33 UTC in Chromium on Linux.', 'It was in Chromium on Linux.'],
    ['de', 'Erstellt am 22.\u00a0Sept. 2026, 10:33 UTC, in Chromium on Linux.', 'Sie war in Chromium on Linux.'],
  ] as const)('says in which browser a card is, in %s', async (language, active, locked) => {
    const card = { credential: 'virtual smart card', deviceName: 'Chromium on Linux' } as const;
    const textOf = async (facts: MailFacts) => (await writeMail({ ...queued(facts), language }, AT)).text;
    expect(await textOf({ ...ACTIVE, ...card })).toContain(active);
    expect(await textOf({ ...LOCKED, ...card })).toContain(locked);
  });

  it('makes no link of what a person is called whom an option script failed for', async () => {
    const fault = 'Line 1: it threw "see https://evil.example/x or evil.example or me@evil.example".';
    const facts = { ...OPTIONS_FAILED, person: 'evil.example', faults: [fault] };
    const { text, html } = await writeMail(queued(facts), AT);
    expect(text).toContain('Line 1: it threw "see https evil example x or evil example or me evil example".');
    expect(text + html).not.toMatch(/evil\.example|@evil/);
  });
});
