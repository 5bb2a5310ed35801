import { at, confirmed, email, mobileId, mobileRun, offered, offeredMobile, opened, run } from './samples.ts';
import type { Scenario } from './scenario.ts';

const connected = { ...opened, deviceName: 'Pixel 9, Chrome' } as const;
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const byEmail = {
  ...run().ordered,
  profileName: 'Mobile ID Alice Berg',
  delivery: 'email',
  messageLifetimeSeconds: 86_400,
} as const;
const lockedMobileId = mobileId({
  id: '8d8c9f6e-2e9c-4a8e-9a58-7f1b0c2d3e49',
  deviceName: 'iPhone, Safari',
  state: 'locked',
  lockedAt: '2026-05-02T09:00:00.000Z',
  lockedReason: 'lost or stolen',
  lockedBy: { self: true, name: 'Alice Berg' },
});
/** Each page of an order for a mobile ID, and what it leaves. */
export function mobileScenarios(base: Scenario): Record<string, Scenario> {
  return {
    'ordered by operator': {
      ...base,
      processes: [offered, offeredMobile],
      runs: [mobileRun({ orderedBy: 'Olivia Ortiz' }, { expiresAt: soon(9) })],
    },
    'mobile start': { ...base, runs: [mobileRun()] },
    'mobile start email': { ...base, runs: [mobileRun({ ordered: byEmail })] },
    'mobile lock': { ...base, runs: [mobileRun({ active: 1 })], credentials: [mobileId()] },
    'mobile code': { ...base, runs: [mobileRun({}, { expiresAt: soon(8.69) })] },
    'mobile code low': { ...base, runs: [mobileRun({}, { expiresAt: soon(1.5), refusedOtherAt: at('10:34') })] },
    'mobile connected': { ...base, runs: [mobileRun({}, connected)] },
    'mobile number': { ...base, runs: [mobileRun({}, { ...connected, numberWanted: true })] },
    'mobile email sending': {
      ...base,
      runs: [
        mobileRun(
          { ordered: byEmail },
          {
            delivery: 'email',
            expiresAt: soon(1440),
            email: email({ state: 'queued', delayed: true, sentAt: null, againAt: soon(0.7) }),
          },
        ),
      ],
    },
    'mobile email': {
      ...base,
      runs: [mobileRun({ ordered: byEmail }, { delivery: 'email', expiresAt: soon(1440), email: email() })],
    },
    'mobile email again': {
      ...base,
      runs: [
        mobileRun(
          { ordered: byEmail },
          { delivery: 'email', expiresAt: soon(1440), email: email({ count: 2, againAt: soon(0.7) }) },
        ),
      ],
    },
    'mobile email limit': {
      ...base,
      runs: [mobileRun({ ordered: byEmail }, { delivery: 'email', expiresAt: soon(1440), email: email({ count: 5 }) })],
    },
    'mobile email failed': {
      ...base,
      runs: [mobileRun({ ordered: byEmail }, { delivery: 'email', email: email({ state: 'failed', sentAt: null }) })],
    },
    'mobile ready': {
      ...base,
      runs: [mobileRun({ ready: true }, { ...confirmed, deviceName: 'Pixel 9, Chrome' })],
      credentials: [mobileId()],
    },
    'mobile done': {
      ...base,
      runs: [mobileRun({ state: 'finished', step: 2 }, { ...confirmed, deviceName: 'Pixel 9, Chrome' })],
      credentials: [mobileId()],
    },
    'mobile cancelled': { ...base, runs: [mobileRun({ state: 'cancelled' }, { state: 'cancelled' })] },
    'mobile expired': { ...base, runs: [mobileRun({ state: 'expired' }, { state: 'expired' })] },
    'mobile number wrong': {
      ...base,
      runs: [mobileRun({ state: 'cancelled', endedWhy: 'number wrong' }, { state: 'cancelled' })],
    },
    'mobile email refused': {
      ...base,
      runs: [
        mobileRun(
          { ordered: byEmail, state: 'failed', endedWhy: 'email refused' },
          { state: 'failed', delivery: 'email' },
        ),
      ],
    },
    'mobile IDs': { ...base, processes: [offered, offeredMobile], credentials: [mobileId(), lockedMobileId] },
  };
}
