import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkConsistency } from '../../server/credentials/check-consistency.ts';
import { expireDue } from '../../server/processes/engine/expire-due.ts';
import { describeOrdered } from '../../server/web/portal/run/describe-ordered.ts';
import { judgePin } from '../../shared/judge-pin.ts';
import type { OptionKind } from '../../shared/options/option-kind.ts';
import { pinRuleWords } from '../../shared/ui/pin/pin-rule-words.ts';
import type { ProvisioningOrder } from '../../shared/wire/message.ts';
import type { Run } from '../../shared/wire/run.ts';
import { isAboutMails, type OptionWalk, unwalked, walksOf } from '../support/browser/option-walks.ts';
import { expectAsWalked, expectToldAsWalked, readOutcomes, settingOf } from '../support/expect-as-walked.ts';
import { type OptionDesk, openOptionDesk } from '../support/option-desk.ts';
import { readNewestCredential } from '../support/read-newest-credential.ts';
import { phone, portal } from '../support/texts/en.ts';

const LIMITS = [
  { kind: 'virtual-smart-card', most: 1 },
  { kind: 'mobile-id', most: 2 },
] as const;
const PIN = 'Tarn 4821';
const DEFAULTS = { sets: {} };

/**
 * Each value of each option, set by an admin, met by a person: in the browser two of these walks are walked as well.
 */
describe.each(LIMITS)('an option of $kind', ({ kind, most }) => {
  const limit = { 'limits.activeCredentials': most } as const;
  let desk: OptionDesk;
  beforeAll(async () => {
    desk = await openOptionDesk();
  });
  afterEach(async () => {
    expect(await desk.app.store.transaction((stores) => checkConsistency(stores, desk.app.clock()))).toEqual([]);
    desk.app.clock.advance(1000); // the newest is the first of its list
  });
  afterAll(() => desk?.close());

  it('is one of those that are walked here, with each of its values', () => {
    expect(unwalked(kind, [...walksOf(kind).map(({ sets }) => sets), limit])).toEqual([]);
  });

  async function order(who: 'alice' | 'olivia' = 'alice'): Promise<Run> {
    const run = await desk.start(kind, who);
    if (typeof run === 'string') throw new Error(`${who} gets ${run}`);
    return run;
  }

  /** It is not continued: it ends when the options say, and not before. */
  async function letOneExpire({ sets }: OptionWalk): Promise<void> {
    const run = await order();
    await desk.next(run);
    const lasts = lifetimeOf(kind, sets) * 1000;
    desk.app.clock.advance(lasts - 1);
    expect(await expireDue(desk.app.clock(), desk.app.deps)).toBe(0);
    desk.app.clock.advance(1);
    expect(await expireDue(desk.app.clock(), desk.app.deps)).toBe(1);
    desk.app.clock.advance(1000); // of two mails with the same time, the order is unknown
  }

  async function make(who: 'alice' | 'olivia' = 'alice'): Promise<Run> {
    const run = await order(who);
    await desk.create(run, await desk.open(await desk.next(run, who)), PIN);
    return desk.post(`/api/runs/${run.id}/next`, { step: 1 }, who);
  }

  it.each(walksOf(kind))('takes effect: $title', async (walk) => {
    await desk.save(kind, walk);
    const mails = readOutcomes(desk).length;
    const failed = isAboutMails(kind, walk);
    if (failed) await letOneExpire(walk);

    const run = await order();
    expect(wordsOf(run)).toBe(walk.ordered);
    expect(run.limit).toBe(settingOf(kind, walk.sets, 'limits.activeCredentials'));
    expect(run.ordered.messageLifetimeSeconds).toBe(lifetimeOf(kind, walk.sets));
    const opened = await desk.open(await desk.next(run));
    expectOrdered(opened.order, walk);
    for (const [pin, rule] of walk.refused) {
      expect(brokenRules(opened.order, pin)).toContain(rule);
      await expect(desk.create(run, opened, pin)).rejects.toMatchObject({ code: 'pin_refused' });
    }
    await desk.create(run, opened, walk.pin);
    expect(await desk.post(`/api/runs/${run.id}/next`, { step: 1 })).toMatchObject({ state: 'finished' });
    expectAsWalked(desk, kind, walk, { profileName: profileNameOf(kind, walk), now: desk.app.clock() });
    expectToldAsWalked(desk, kind, walk, { mails, failed });
  });

  function expectOrdered(order: ProvisioningOrder, walk: OptionWalk): void {
    expect(order.profile).toMatchObject({
      serverName: settingOf(kind, walk.sets, 'properties.serverName'),
      name: profileNameOf(kind, walk),
      userId: walk.userId ?? 'alice@example.com',
    });
    expect(
      judgePin('', order.pinPolicy, order.ownNames).map((rule) => pinRuleWords(rule, false, phone.pin.rules)),
    ).toEqual(expect.arrayContaining([...walk.rules]));
    expect(order.number !== null).toBe(asksForNumber(kind, walk));
  }

  it('takes effect: no person can have more than the limit', async () => {
    await desk.save(kind, DEFAULTS);
    const active = () => readNewestCredential(desk, 'olivia').state === 'active';
    await desk.save(kind, { sets: limit });
    for (let made = 0; made < most; made += 1) expect(await make('olivia')).toMatchObject({ state: 'finished' });
    expect(active()).toBe(true);
    const one = await desk.start(kind, 'olivia');
    if (kind === 'mobile-id') expect(one).toMatchObject({ ready: false, active: most, limit: most });
    else expect(one).toBe('409 process_limit_reached');
  });

  it('applies to the people in the script, and to orders that begin after it', async () => {
    await desk.save(kind, { sets: { 'limits.activeCredentials': null } });
    const before = await order();
    const lines = ['if (user.department === "Finance") certificates.encryption = true;'];
    await desk.save(kind, { sets: { 'pin.minLength': 9, 'limits.activeCredentials': null }, lines });
    const both = 'Certificates authentication, signature';
    expect(wordsOf(before)).toBe(`${both} Valid 2 years PIN 6 to 15 characters`);
    const kept = await desk.open(await desk.next(before));
    expect(brokenRules(kept.order, 'Tarn 48')).toEqual([]);
    await desk.create(before, kept, 'Tarn 48');
    expect(wordsOf(await order())).toBe(`${both}, encryption Valid 2 years PIN 9 to 15 characters`);
    expect(wordsOf(await order('olivia'))).toBe(`${both} Valid 2 years PIN 9 to 15 characters`);
  });
});

function profileNameOf(kind: OptionKind, { profileName }: OptionWalk): string {
  return profileName ?? (kind === 'mobile-id' ? 'Mobile ID Alice Berg' : 'Virtual smart card alice@example.com');
}

function deliveryOf(kind: OptionKind, sets: OptionWalk['sets']): 'email' | 'portal' {
  return kind === 'mobile-id' && settingOf(kind, sets, 'delivery.qrCode') === 'email' ? 'email' : 'portal';
}

/** Seconds. */
function lifetimeOf(kind: OptionKind, sets: OptionWalk['sets']): number {
  if (deliveryOf(kind, sets) === 'email') return Number(settingOf(kind, sets, 'messages.emailLifetimeHours')) * 3600;
  return Number(settingOf(kind, sets, 'messages.lifetimeMinutes')) * 60;
}

function asksForNumber(kind: OptionKind, { sets }: OptionWalk): boolean {
  return kind === 'mobile-id' && settingOf(kind, sets, `secondChannel.${deliveryOf(kind, sets)}`) === true;
}

function wordsOf({ ordered }: Run): string {
  return describeOrdered(ordered, portal).flat().join(' ');
}

function brokenRules({ pinPolicy, ownNames }: ProvisioningOrder, pin: string): string[] {
  return judgePin(pin, pinPolicy, ownNames)
    .filter(({ met }) => !met)
    .map((judgement) => pinRuleWords(judgement, true, phone.pin.rules));
}
