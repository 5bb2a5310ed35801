import { expect } from 'vitest';
import { validUntil } from '../../server/options/valid-until.ts';
import { PURPOSES, type Purpose } from '../../shared/certificate.ts';
import type { OptionValue } from '../../shared/options/option.ts';
import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import { type OptionPath, optionsOfKind } from '../../shared/options/option-list.ts';
import type { OptionWalk } from './browser/option-walks.ts';
import type { DemoServer } from './demo-server.ts';
import { EXAMPLE } from './example-organization.ts';
import { readMailbox, waitForMail } from './mail/mailbox.ts';
import { readOutbox } from './mail/read-outbox.ts';
import type { OptionValues } from './option-script.ts';
import { readNewestCredential } from './read-newest-credential.ts';

/** The expected value of an option: from the walk, or what everybody gets. */
export function settingOf(kind: OptionKind, sets: OptionValues, path: OptionPath): OptionValue {
  const said = sets[path];
  if (said !== undefined) return said;
  const source = optionsOfKind(OPTION_KINDS[kind]).find((one) => one.path === path)?.defaults[OPTION_KINDS[kind]];
  if (source === 'user.organization') return EXAMPLE.name;
  const value: OptionValue = JSON.parse(source ?? 'null');
  return value;
}

/** Checks the newest credential of alice against its options: its certificates, how long, and what it is called. */
export function expectAsWalked(
  server: Pick<DemoServer, 'dataDir'>,
  kind: OptionKind,
  walk: OptionWalk,
  { profileName, now }: { readonly profileName: string; readonly now: Date },
): void {
  const say = (path: OptionPath) => settingOf(kind, walk.sets, path);
  const made = readNewestCredential(server, 'alice');
  expect(made).toMatchObject({ state: 'active', name: profileName, serverName: say('properties.serverName') });
  const wanted = PURPOSES.filter((purpose) => say(`certificates.${purpose}`) === true);
  const keys = (purpose: Purpose) => [purpose, say(`keyAlgorithms.${purpose}`)];
  expect(made.certificates.map(({ purpose, algorithm }) => [purpose, algorithm])).toEqual(wanted.toSorted().map(keys));
  for (const { organization, validTo } of made.certificates) {
    expect(organization).toBe(say('subject.organization'));
    expect(validTo).toEqual(made.validUntil);
  }
  const { amount, unit } = made.options.validity;
  expect([amount, unit]).toEqual([say('validity.amount'), say('validity.unit')]);
  const late = Math.abs(validUntil({ amount, unit }, now).getTime() - made.validUntil.getTime());
  expect(late).toBeLessThan(120_000);
  // These have no visible effect yet.
  expect(made.options.recover).toBe(say('encryptionKeys.recover'));
  expect(made.options.expiryMails).toEqual({
    daysBefore: say('notifications.daysBeforeExpiry'),
    everyDayAfterLast: say('notifications.everyDayAfterLast'),
  });
}

/** Every mail to alice about the end of an order, oldest first. */
export function readOutcomes(server: Pick<DemoServer, 'dataDir'>): string[] {
  return readOutbox(server, 'alice').filter((mail) => mail !== 'activate mobile ID');
}

/**
 * Alice gets a mail about the order that failed, if one has, and about the one that did not, each only if the options
 * say so.
 */
export function expectToldAsWalked(
  server: Pick<DemoServer, 'dataDir'>,
  kind: OptionKind,
  { sets }: OptionWalk,
  since: { readonly mails: number; readonly failed: boolean },
): void {
  const notify = settingOf(kind, sets, 'notifications.user');
  expect(readOutcomes(server).slice(since.mails)).toEqual([
    ...(since.failed && (notify === 'both' || notify === 'failure') ? ['credential not created'] : []),
    ...(notify === 'both' || notify === 'success' ? ['credential active'] : []),
  ]);
}

/** Alice's mails about the end of orders of this kind have arrived in her mailbox, after so many other mails. */
export async function expectOutcomesDelivered(server: DemoServer, kind: OptionKind, mails: number): Promise<void> {
  const thing = OPTION_KINDS[kind];
  const told = readOutcomes(server).slice(mails);
  for (const [mail, subject] of [
    ['credential not created', `Your ${thing} could not be created`],
    ['credential active', `Your ${thing} is active`],
  ] as const) {
    const count = told.filter((one) => one === mail).length;
    if (count > 0) await waitForMail(() => readMailbox(server), { to: 'alice@example.com', subject, count });
  }
}
