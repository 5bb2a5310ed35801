import * as v from 'valibot';
import { Credential } from '../../../shared/wire/credential.ts';
import { OfferedProcess, Run } from '../../../shared/wire/run.ts';
import { Session } from '../../../shared/wire/session.ts';
import { DEFAULT_PIN_POLICY } from '../default-pin-policy.ts';

/** Canned answers for looking at the portal's screens without a server, parsed by the real schemas. */
export interface Scenario {
  readonly session: Session | null;
  readonly processes: readonly OfferedProcess[];
  readonly runs: readonly Run[];
  readonly credentials: readonly Credential[];
}

const RUN_ID = '6f1e1c57-6f60-4f0e-9f1e-0c6a3f0b7a11';
const CARD_ID = '0a7b8f5e-1e9c-4a8e-9a58-7f1b0c2d3e41';
const at = (time: string) => `2026-06-21T${time}:00.000Z`;

const alice = v.parse(Session, {
  userId: '5c0f8f0a-7e0b-4d26-8a0f-1d2e3f4a5b6c',
  userName: 'alice',
  displayName: 'Alice Berg',
  givenName: 'Alice',
  email: 'alice@example.com',
  role: 'employee',
});

const offered = v.parse(OfferedProcess, {
  process: 'VirtualSmartCardSelfServiceProcGet',
  title: 'Get virtual smart card',
  kind: 'virtual smart card',
  purposes: ['authentication', 'signature'],
  limit: null,
  active: 0,
});

export function run(change: Partial<Run> = {}, progress: Partial<NonNullable<Run['progress']>> | null = null): Run {
  return v.parse(Run, {
    id: RUN_ID,
    process: 'VirtualSmartCardSelfServiceProcGet',
    title: 'Get virtual smart card',
    kind: 'virtual smart card',
    state: 'running',
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
      pinPolicy: DEFAULT_PIN_POLICY,
      messageLifetimeSeconds: 600,
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
            ...progress,
          },
    credentialId: progress === null ? null : CARD_ID,
    reference: '7F3K-22',
    active: 0,
    limit: null,
    startedAt: at('10:32'),
    endedAt: null,
    version: 1,
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
    runId: null,
    certificates: [
      certificate('authentication', state, id, `${id.slice(0, 8)}3f9c4d1e8b2a75609f3e1d4c8b7a6f50`),
      certificate('signature', state, id, `${id.slice(0, 7)}15d8e2b90c4f6a3718e5d2c1b0a9f8e7`),
    ],
    ...change,
  });
}

const registered = card({ state: 'registered', validUntil: null, runId: RUN_ID, certificates: [], deviceName: null });
const locked = card({
  id: '1b8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e42',
  state: 'locked',
  lockedAt: '2026-05-02T09:00:00.000Z',
  lockedReason: 'superseded',
});
const inactive = card({ id: '2c8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e43', state: 'inactive' });

const opened = { state: 'opened', openedAt: at('10:33') } as const;
const confirmed = {
  state: 'confirmed',
  openedAt: at('10:33'),
  answeredAt: at('10:34'),
  issuedAt: at('10:34'),
  confirmedAt: at('10:34'),
} as const;

const base: Scenario = { session: alice, processes: [offered], runs: [], credentials: [] };

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'logged out': { ...base, session: null },
  first: base,
  'first with mobile': { ...base, processes: [offered, { ...offered, title: 'Get Mobile ID', kind: 'mobile ID' }] },
  busy: {
    ...base,
    processes: [offered, { ...offered, title: 'Get Mobile ID', kind: 'mobile ID' }],
    runs: [run({}, opened)],
    credentials: [registered, card({ id: '4c8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e45' }), inactive, locked],
  },
  start: { ...base, runs: [run()] },
  'start again': { ...base, runs: [run({ active: 1 })] },
  limit: { ...base, runs: [run({ active: 1, limit: 1 })] },
  waiting: { ...base, runs: [run({}, {})], credentials: [registered] },
  opened: { ...base, runs: [run({}, opened)], credentials: [registered] },
  ready: { ...base, runs: [run({ ready: true }, confirmed)], credentials: [card()] },
  done: { ...base, runs: [run({ state: 'finished', step: 2 }, confirmed)], credentials: [card()] },
  cancelled: { ...base, runs: [run({ state: 'cancelled' }, { state: 'cancelled' })] },
  expired: { ...base, runs: [run({ state: 'expired' }, { state: 'expired' })] },
  failed: { ...base, runs: [run({ state: 'failed' }, { state: 'failed' })] },
  cards: { ...base, credentials: [card(), locked] },
};

export const PATHS = { run: `/runs/${RUN_ID}`, card: `/cards/${CARD_ID}` } as const;
