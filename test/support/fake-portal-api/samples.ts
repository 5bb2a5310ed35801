import * as v from 'valibot';
import { Credential } from '../../../shared/wire/credential.ts';
import { OfferedProcess, Run } from '../../../shared/wire/run.ts';
import { Session } from '../../../shared/wire/session.ts';
import { DEFAULT_PIN_POLICY } from '../default-pin-policy.ts';

/** People, orders and credentials as the API writes them, parsed by the real schemas. */

export const RUN_ID = '6f1e1c57-6f60-4f0e-9f1e-0c6a3f0b7a11';
export const CARD_ID = '0a7b8f5e-1e9c-4a8e-9a58-7f1b0c2d3e41';
export const MOBILE_ID = '7d8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e48';
export const at = (time: string) => `2026-06-21T${time}:00.000Z`;

export const alice = v.parse(Session, {
  userId: '5c0f8f0a-7e0b-4d26-8a0f-1d2e3f4a5b6c',
  userName: 'alice',
  displayName: 'Alice Berg',
  givenName: 'Alice',
  email: 'alice@example.com',
  department: 'Finance',
  language: null,
  timeZone: 'Europe/Berlin',
  role: 'employee',
});

export const offered = v.parse(OfferedProcess, {
  process: 'VirtualSmartCardSelfServiceProcGet',
  title: 'Get virtual smart card',
  kind: 'virtual smart card',
  purposes: ['authentication', 'signature'],
  limit: null,
  active: 0,
});

export const offeredMobile = v.parse(OfferedProcess, {
  ...offered,
  process: 'MobileIDSelfServiceProcGet',
  title: 'Get Mobile ID',
  kind: 'mobile ID',
  limit: 1,
});

export function run(change: Partial<Run> = {}, progress: Partial<NonNullable<Run['progress']>> | null = null): Run {
  return v.parse(Run, {
    id: RUN_ID,
    process: 'VirtualSmartCardSelfServiceProcGet',
    title: 'Get virtual smart card',
    kind: 'virtual smart card',
    orderedBy: null,
    state: 'running',
    endedWhy: null,
    steps: [
      { name: 'start', title: 'Start', kind: 'explain' },
      { name: 'create', title: 'Create card', kind: 'provision' },
      { name: 'done', title: 'Done', kind: 'result' },
    ],
    step: progress === null ? 0 : 1,
    ready: progress === null,
    ordered: {
      serverName: 'Chipless',
      profileName: 'Virtual smart card alice@example.com',
      purposes: ['authentication', 'signature'],
      validity: { amount: 2, unit: 'years' },
      cutAt: null,
      pinPolicy: DEFAULT_PIN_POLICY,
      messageLifetimeSeconds: 600,
      delivery: 'portal',
      email: 'alice@example.com',
    },
    progress:
      progress === null
        ? null
        : {
            state: 'waiting',
            expiresAt: at('10:42'),
            openedAt: null,
            answeredAt: null,
            issuedAt: null,
            confirmedAt: null,
            deviceName: null,
            delivery: 'portal',
            numberWanted: false,
            refusedOtherAt: null,
            email: null,
            ...progress,
          },
    credentialId: progress === null ? null : CARD_ID,
    reference: '7F3K-22',
    active: 0,
    limit: null,
    optionsVersion: 1,
    startedAt: at('10:32'),
    endedAt: null,
    version: 1,
    ...change,
  });
}

type Email = NonNullable<NonNullable<Run['progress']>['email']>;

/** The email with the link, when it was sent once. */
export function email(change: Partial<Email> = {}): Email {
  return {
    address: 'alice@example.com',
    state: 'sent',
    delayed: false,
    sentAt: at('10:33'),
    count: 1,
    limit: 5,
    againAt: at('10:34'),
    ...change,
  };
}

/** An order for a mobile ID. */
export function mobileRun(
  change: Partial<Run> = {},
  progress: Partial<NonNullable<Run['progress']>> | null = null,
): Run {
  const { ordered } = run();
  return run(
    {
      process: 'MobileIDSelfServiceProcGet',
      title: 'Get Mobile ID',
      kind: 'mobile ID',
      steps: [
        { name: 'start', title: 'Start', kind: 'explain' },
        { name: 'connect', title: 'Connect phone', kind: 'provision' },
        { name: 'done', title: 'Done', kind: 'result' },
      ],
      ordered: { ...ordered, profileName: 'Mobile ID Alice Berg' },
      credentialId: progress === null ? null : MOBILE_ID,
      limit: 1,
      ...change,
    },
    progress,
  );
}

export function mobileId(change: Partial<Credential> = {}): Credential {
  return card({
    id: MOBILE_ID,
    kind: 'mobile ID',
    name: 'Mobile ID Alice Berg',
    deviceName: 'Pixel 9, Chrome',
    createdAt: '2024-07-03T10:00:00.000Z',
    ...change,
  });
}

function certificate(purpose: 'authentication' | 'signature', state: string, credentialId: string, serial: string) {
  return {
    id: `3d2c1b0a-1111-4222-8333-4444${serial.slice(0, 8)}`,
    credentialId,
    credentialName: 'Virtual smart card alice@example.com',
    purpose,
    state,
    serialNumber: serial,
    subject: 'O=Example, CN=Alice Berg, SN=Berg, G=Alice, serialNumber=alice',
    issuer: 'O=Chipless, CN=Chipless Issuing CA',
    notBefore: at('10:34'),
    notAfter: '2028-06-21T10:34:00.000Z',
    thumbprint: '9a3f22c14b8d7e60f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708',
    revokedAt: state === 'revoked' ? '2026-05-02T09:00:00.000Z' : null,
    revocationReason: state === 'revoked' ? 'superseded' : null,
  };
}

export function card(change: Partial<Credential> = {}): Credential {
  const id = change.id ?? CARD_ID;
  const state = change.state === 'locked' ? 'revoked' : change.state === 'inactive' ? 'on hold' : 'valid';
  return v.parse(Credential, {
    id,
    kind: 'virtual smart card',
    state: 'active',
    name: 'Virtual smart card alice@example.com',
    serverName: 'Chipless',
    deviceName: 'Chromium on Linux',
    validUntil: '2028-06-21T10:34:00.000Z',
    createdAt: at('10:32'),
    lockedAt: null,
    lockedReason: null,
    lockedBy: null,
    runId: null,
    certificates: [
      certificate('authentication', state, id, `${id.slice(0, 8)}3f9c4d1e8b2a75609f3e1d4c8b7a6f50`),
      certificate('signature', state, id, `${id.slice(0, 7)}15d8e2b90c4f6a3718e5d2c1b0a9f8e7`),
    ],
    acts: actsOf(change),
    ...change,
  });
}

const LOCKS = {
  'virtual smart card': 'VirtualSmartCardSelfServiceProcLock',
  'mobile ID': 'MobileIDSelfServiceProcLock',
} as const;

/** What its holder can do with it. */
function actsOf({ kind = 'virtual smart card', state = 'active' }: Partial<Credential>): Credential['acts'] {
  const process = LOCKS[kind];
  const reasons = ['lost or stolen', 'new device', 'it was not me', 'not needed'] as const;
  if (state === 'active') return { offered: [{ process, reasons: [...reasons], told: true }], refused: [] };
  const why = ({ registered: 'not created', inactive: 'not active', locked: 'locked' } as const)[state];
  return { offered: [], refused: [{ process, why }] };
}

/** Progress of a client that opened the order, and of one that is done. */
export const opened = { state: 'opened', openedAt: at('10:33') } as const;
export const confirmed = {
  state: 'confirmed',
  openedAt: at('10:33'),
  answeredAt: at('10:34'),
  issuedAt: at('10:34'),
  confirmedAt: at('10:34'),
} as const;
