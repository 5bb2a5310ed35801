import { mobileScenarios } from './mobile-scenarios.ts';
import { alice, CARD_ID, card, confirmed, MOBILE_ID, offered, offeredMobile, opened, RUN_ID, run } from './samples.ts';
import type { Scenario } from './scenario.ts';

const registered = card({ state: 'registered', validUntil: null, runId: RUN_ID, certificates: [], deviceName: null });
const locked = card({
  id: '1b8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e42',
  state: 'locked',
  lockedAt: '2026-05-02T09:00:00.000Z',
  lockedReason: 'new device',
  lockedBy: { self: true, name: 'Alice Berg' },
});
const inactive = card({ id: '2c8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e43', state: 'inactive' });

const base: Scenario = { session: alice, processes: [offered], runs: [], credentials: [] };

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'logged out': { ...base, session: null },
  first: base,
  'first with mobile': { ...base, processes: [offered, offeredMobile] },
  busy: {
    ...base,
    processes: [offered, offeredMobile],
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
  ...mobileScenarios(base),
};

export const PATHS = {
  run: `/runs/${RUN_ID}`,
  card: `/cards/${CARD_ID}`,
  mobileId: `/mobile-id/${MOBILE_ID}`,
} as const;
