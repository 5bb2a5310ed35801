import { describe, expect, it } from 'vitest';
import type { MailFacts } from '../../../../server/notifications/mail-facts.ts';
import { mailSubject } from '../../../../server/notifications/mail-subject.ts';
import { writeMail } from '../../../../server/notifications/write-mail.ts';
import { asReason } from '../../../../shared/options/fault-words.ts';
import {
  ACTIVATE,
  ACTIVE,
  AT,
  LINK,
  LOCKED,
  NOT_CREATED,
  OPTIONS_FAILED,
  queued,
} from '../../../support/mail/sample-letters.ts';
import { wordsOfHtml, wordsOfText } from '../../../support/mail/words-of-mail.ts';

const IN_BERLIN = { language: 'de', timeZone: 'Europe/Berlin' } as const;
const CARD = { credential: 'virtual smart card', deviceName: null } as const;

const FOOT = '-- \nFragen? Ihr Helpdesk: help@example.com, +49 30 5550 100 · Example AG · id.example.com\n';
const MOBILE_ID = 'https://id.example.com/mobile-id';
const CARDS = 'https://id.example.com/cards';
const FINAL = 'Sie kann nicht mehr benutzt werden, und das lässt sich nicht rückgängig machen.';
const NOT_YOU = 'Waren Sie das nicht? Sperren Sie sie jetzt im Self-Service, und sagen Sie es Ihrem Helpdesk.';
const NOT_RIGHT = 'War das nicht richtig? Rufen Sie Ihren Helpdesk an.';
const GET_MOBILE_ID = 'Mobile ID bestellen:\nhttps://id.example.com/?order=MobileIDSelfServiceProcGet';
const GET_CARD = 'Virtuelle Smartcard bestellen:\nhttps://id.example.com/?order=VirtualSmartCardSelfServiceProcGet';

const CASES: ReadonlyArray<readonly [facts: MailFacts, subject: string, paragraphs: readonly string[]]> = [
  [
    { ...ACTIVATE, orderedBy: 'Olivia Hart' },
    'Aktivieren Sie Ihre Mobile ID',
    [
      'Alice, öffnen Sie diesen Link auf Ihrem Smartphone, oder scannen Sie den Code. Olivia Hart hat sie für Sie bestellt. Der Link gilt einmal, bis 23.\u00a0Nov. 2026, 11:33 MEZ.',
      `Mobile ID aktivieren:\n${LINK}`,
      'Nicht von Ihnen gewünscht? Ignorieren Sie diese E-Mail, und sagen Sie es Ihrem Helpdesk.',
    ],
  ],
  [
    ACTIVE,
    'Ihre Mobile ID ist aktiv',
    ['Erstellt am 22.\u00a0Sept. 2026, 12:33 MESZ, auf Pixel 9.', NOT_YOU, `Self-Service öffnen:\n${MOBILE_ID}`],
  ],
  [
    { ...ACTIVE, ...CARD, cutAt: '2026-10-24T12:00:00.000Z' },
    'Ihre virtuelle Smartcard ist aktiv',
    [
      'Erstellt am 22.\u00a0Sept. 2026, 12:33 MESZ.',
      'Sie gilt nur 32 Tage, bis 24.\u00a0Okt. 2026, 14:00: Dann endet die Zertifizierungsstelle des Servers.',
      NOT_YOU,
      `Self-Service öffnen:\n${CARDS}`,
    ],
  ],
  [
    { ...ACTIVE, cutAt: '2026-09-23T12:00:00.000Z' },
    'Ihre Mobile ID ist aktiv',
    [
      'Erstellt am 22.\u00a0Sept. 2026, 12:33 MESZ, auf Pixel 9.',
      'Sie gilt nur einen Tag, bis 23.\u00a0Sept. 2026, 14:00: Dann endet die Zertifizierungsstelle des Servers.',
      NOT_YOU,
      `Self-Service öffnen:\n${MOBILE_ID}`,
    ],
  ],
  [
    LOCKED,
    'Ihre Mobile ID wurde gesperrt',
    [
      `Sie haben sie am 22.\u00a0Sept. 2026, 12:33 MESZ gesperrt. Grund: Das Smartphone ist verloren oder gestohlen. Sie war auf Pixel 9. ${FINAL}`,
      GET_MOBILE_ID,
      NOT_RIGHT,
    ],
  ],
  [
    { ...LOCKED, ...CARD, by: 'Olivia Hart', why: 'has left' },
    'Ihre virtuelle Smartcard wurde gesperrt',
    [
      `Olivia Hart hat sie am 22.\u00a0Sept. 2026, 12:33 MESZ gesperrt. Grund: Sie haben die Firma verlassen. ${FINAL}`,
      GET_CARD,
      NOT_RIGHT,
    ],
  ],
  [
    { ...LOCKED, ...CARD, why: 'deleted' },
    'Ihre virtuelle Smartcard wurde gesperrt',
    [
      `Sie haben sie am 22.\u00a0Sept. 2026, 12:33 MESZ gelöscht. Ihre Schlüssel sind zerstört. ${FINAL}`,
      GET_CARD,
      NOT_RIGHT,
    ],
  ],
  [
    {
      ...OPTIONS_FAILED,
      faults: [
        {
          ...{ line: 12, column: null, option: 'pin.minLength', fails: null },
          ...asReason({ code: 'too many numbers', facts: { option: 'pin.minLength', most: 20 } }),
        },
        'Line 12: pin.minLength is odd.',
      ],
    },
    'Die Optionen der Mobile ID haben einen Fehler',
    [
      'Alice Berg konnte keine Mobile ID bestellen: Version 14 der Optionen schlägt fehl. Es wurde nichts erstellt.',
      'Zeile 12: pin.minLength hat mehr als 20 Zahlen.',
      // As older mails kept it.
      'Line 12: pin.minLength is odd.',
      'Auch für andere kann sie fehlschlagen. Sie bekommen eine E-Mail je Version.',
      'Optionen öffnen:\nhttps://id.example.com/admin/options/mobile-id',
    ],
  ],
  ...(
    [
      ['expired', 'Der Auftrag ist abgelaufen.'],
      ['cancelled', 'Der Auftrag wurde abgebrochen.'],
      ['failed', 'Der Server konnte die Zertifikate nicht ausstellen.'],
      ['limit reached', 'Eine andere wurde aktiv, während diese erstellt wurde.'],
      ['number wrong', 'Die Zahl, die im Self-Service eingegeben wurde, war nicht die auf dem Smartphone.'],
    ] as const
  ).map(
    ([why, reason]) =>
      [
        { ...NOT_CREATED, credential: 'virtual smart card', why },
        'Ihre virtuelle Smartcard konnte nicht erstellt werden',
        [`${reason} Es wurde nichts behalten. Beginnen Sie im Self-Service neu.`, `Self-Service öffnen:\n${CARDS}`],
      ] as const,
  ),
];

describe('writeMail, to a reader of German in Berlin', () => {
  it.each(CASES)('says of %o', async (facts, subject, paragraphs) => {
    const written = await writeMail(queued(facts, IN_BERLIN), AT);
    expect(written.subject).toBe(subject);
    expect(written.text).toBe([...paragraphs, FOOT].join('\n\n'));
    expect(wordsOfHtml(written.html)).toEqual([...subject.split(' '), ...wordsOfText(written.text)]);
    expect(mailSubject(facts, 'de')).toBe(subject);
  });

  it('names the language to programs that read aloud, and says the picture in it', async () => {
    const { html } = await writeMail(queued(ACTIVATE, IN_BERLIN), AT);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('alt="Derselbe Link als Code zum Scannen"');
    expect((await writeMail(queued(ACTIVATE), AT)).html).toContain('<html lang="en">');
  });

  it.each([
    ['en', 'America/New_York', 'It works once, until 23\u00a0Nov 2026, 05:33 GMT-5.'],
    ['de', null, 'Der Link gilt einmal, bis 23.\u00a0Nov. 2026, 10:33 UTC.'],
    [null, 'Europe/Berlin', 'It works once, until 23\u00a0Nov 2026, 11:33 CET.'],
    ['de', 'Gone/Zone', 'Der Link gilt einmal, bis 23.\u00a0Nov. 2026, 10:33 UTC.'],
  ] as const)('keeps language and time zone apart: %s, %s', async (language, timeZone, sentence) => {
    const { text } = await writeMail(queued(ACTIVATE, { language, timeZone }), AT);
    expect(text).toContain(sentence);
    expect(text.match(/\b(UTC|CET|MEZ|GMT-5)\b/g)).toHaveLength(1);
  });
});
