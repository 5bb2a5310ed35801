import type { MailFacts } from '../../../server/notifications/mail-facts.ts';
import type { StoredMail } from '../../../server/notifications/outbox-store.ts';
import { EXAMPLE } from '../example-organization.ts';

export const TICKET = 'x0x1x2x3x4x5x6x7x8x9x0x1x2x3x4x5x6x7x8x9x0x';
export const LINK = `https://id.example.com/phone#${TICKET}`;
export const AT = {
  publicUrl: 'https://id.example.com',
  organization: EXAMPLE,
  linkFor: (messageId: string, generation: number) => (messageId === 'm' && generation === 2 ? LINK : 'another link'),
};

export const ACTIVATE = {
  kind: 'activate mobile ID',
  givenName: 'Alice',
  validUntil: '2026-11-23T10:33:59.000Z',
  orderedBy: null,
} as const satisfies MailFacts;
export const ACTIVE = {
  kind: 'credential active',
  givenName: 'Alice',
  credential: 'mobile ID',
  deviceName: 'Pixel 9',
  at: '2026-09-22T10:33:59.000Z',
} as const satisfies MailFacts;
export const LOCKED = {
  kind: 'credential locked',
  givenName: 'Alice',
  credential: 'mobile ID',
  deviceName: 'Pixel 9',
  why: 'lost or stolen',
  at: '2026-09-22T10:33:59.000Z',
} as const satisfies MailFacts;
export const NOT_CREATED = {
  kind: 'credential not created',
  givenName: 'Alice',
  credential: 'mobile ID',
  why: 'expired',
} as const satisfies MailFacts;
export const OPTIONS_FAILED = {
  kind: 'options failed',
  credential: 'mobile ID',
  page: 'mobile-id',
  version: 14,
  person: 'Alice Berg',
  faults: [
    'Line 12: pin.minLength has to be a whole number from 4 to 127, not 200.',
    'Line 13: user.department is odd.',
  ],
} as const satisfies MailFacts;

/** As it waits in the outbox for a reader of `language` in `timeZone`. */
export function queued(
  facts: MailFacts,
  { language = null, timeZone = null }: Partial<Pick<StoredMail, 'language' | 'timeZone'>> = {},
): StoredMail {
  const about =
    facts.kind === 'activate mobile ID' ? { messageId: 'm', generation: 2 } : { messageId: null, generation: null };
  const time = new Date('2026-11-22T10:33:00.000Z');
  return {
    ...{ id: '1f', personId: 'p', to: 'alice@example.com', facts, ...about, state: 'queued', attempts: 0 },
    ...{ language, timeZone },
    ...{ createdAt: time, dueAt: time, sentAt: null, lastError: null },
  };
}
