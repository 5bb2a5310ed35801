import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { previewOptions } from '../../../../server/identity-manager/preview-options.ts';
import { mailSubject } from '../../../../server/notifications/mail-subject.ts';
import { ensureScripts } from '../../../../server/options/ensure-scripts.ts';
import { scriptedOptions } from '../../../../server/options/scripted-options.ts';
import { readTicket } from '../../../../server/processes/engine/read-ticket.ts';
import { nextStep } from '../../../../server/processes/self-service/next-step.ts';
import { startRun } from '../../../../server/processes/self-service/start-run.ts';
import { fromBase64 } from '../../../../shared/bytes.ts';
import { MAILS_TEXTS } from '../../../../shared/texts/load/mails.ts';
import { mailedTicket, queuedFacts } from '../../../support/mobile-id.ts';
import { MOBILE, PROCESS, type Provisioning, startProvisioning, testClient } from '../../../support/provisioning.ts';
import { sharedSandbox } from '../../../support/shared-sandbox.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';

const ADMIN = { role: 'admin' } as const;
const draftSandbox = sharedSandbox();

let at: Provisioning;
beforeEach(async () => {
  const store = await openTestStore({ url: null, file: ':memory:' });
  at = await startProvisioning({ deps: { store } });
  const optionsFor = scriptedOptions({ store, sandbox: draftSandbox, clock: at.deps.clock });
  at = { ...at, deps: { ...at.deps, optionsFor } };
});

async function preview(kind: 'virtual smart card' | 'mobile ID', text: string) {
  const order = { kind, text, personId: at.alice.id };
  const { result, faults } = await previewOptions(order, ADMIN, { ...at.deps, draftSandbox });
  expect(faults).toEqual([]);
  if (result === null) throw new Error('no result');
  return result;
}

/** Saves the script and orders by it: what the client gets, the number it waits for, and the certificates. */
async function order(kind: 'virtual smart card' | 'mobile ID', text: string) {
  const script = { kind, version: 1, text, savedBy: null, savedAt: at.deps.clock(), why: '' };
  await at.store.transaction(({ scripts }) => scripts.insert(script));
  const { id: runId } = await startRun(kind === 'mobile ID' ? MOBILE : PROCESS, at.alice.id, at.deps);
  const { ordered } = await nextStep({ id: runId, step: 0 }, at.alice.id, at.deps);
  const byEmail = ordered.delivery === 'email';
  const ticket = byEmail ? await mailedTicket(at, runId) : await readTicket(runId, at.alice.id, at.deps);
  const client = testClient(at.deps);
  return { runId, ordered, client, opened: await client.open(ticket) };
}

describe('previewOptions', () => {
  it('warns where what is saved would end with the CA', async () => {
    await ensureScripts({ store: at.store, clock: at.deps.clock });
    const saved = () =>
      previewOptions({ kind: 'mobile ID', text: null, personId: at.alice.id }, ADMIN, { ...at.deps, draftSandbox });
    expect((await saved()).warnings).toEqual([]);
    at.wait((at.deps.ca.issuing.notAfter.getTime() - at.deps.clock().getTime()) / 1000 - 33 * 86_400);
    const { warnings, result } = await saved();
    expect(warnings).toMatchObject([{ option: 'validity.amount', reason: expect.stringContaining('33 days only') }]);
    expect(result?.face.validUntil).toBe(at.deps.ca.issuing.notAfter.toISOString());
  });

  it.each([
    ['the defaults', ''],
    ['another subject', 'properties.serverName = "Example, Ltd + Co"; properties.profileName = user.department;'],
    ['one certificate for some days', 'certificates.signature = false; validity.amount = 90; validity.unit = "days";'],
    ['other keys', 'keyAlgorithms.authentication = "P-384"; keyAlgorithms.signature = "Ed25519";'],
    ['a validity up to the end of the CA', 'validity.amount = 119; validity.unit = "months";'],
    ['another PIN', 'pin.minLength = 8; pin.digits = "required"; pin.trivialSequences = "allowed";'],
    ['a longer time', 'messages.lifetimeMinutes = 25;'],
  ])('shows of a card what its order then has: %s', async (_, text) => {
    const shown = await preview('virtual smart card', text);
    const { ordered, client, opened } = await order('virtual smart card', text);
    expect(opened.keys).toEqual(
      shown.certificates.map(({ purpose, keyAlgorithm, subject }) => ({
        purpose,
        algorithms: [keyAlgorithm],
        subject,
      })),
    );
    expect(opened.pinPolicy).toEqual(shown.pin);
    expect(opened.ownNames).toEqual(shown.ownNames);
    expect(opened.profile).toMatchObject({
      ...{ userId: shown.face.userId, serverName: shown.face.serverName, name: shown.face.profileName },
    });
    expect(ordered.messageLifetimeSeconds).toBe(shown.delivery.lifetimeSeconds);
    const issued = await client.answer();
    expect(issued.validUntil).toBe(shown.face.validUntil);
    for (const [index, { certificate }] of issued.certificates.entries()) {
      const made = new X509Certificate(fromBase64(certificate));
      const said = shown.certificates[index];
      expect(made.validToDate.toISOString()).toBe(said?.validUntil);
      expect(made.validFromDate.toISOString()).toBe(said?.validFrom);
      expect(made.subject).toContain(`CN=${said?.subject.commonName}`);
      expect(made.subjectAltName).toContain(said?.email);
    }
  });

  it.each([
    ['a code on the screen', '', null],
    ['a number for it', 'secondChannel.portal = true;', null],
    ['a link by email', 'delivery.qrCode = "email"; messages.emailLifetimeHours = 3;', 'alice@example.com'],
    ['one without a number', 'delivery.qrCode = "email"; secondChannel.email = false;', 'alice@example.com'],
    ['several at a time', 'limits.activeCredentials = 4;', null],
  ])('shows where the order of a mobile ID goes: %s', async (_, text, to) => {
    const shown = await preview('mobile ID', text);
    const { runId, ordered, opened } = await order('mobile ID', text);
    expect(shown.delivery).toEqual({
      ...{ place: ordered.delivery, to, lifetimeSeconds: ordered.messageLifetimeSeconds },
      number: opened.number !== null,
    });
    const run = await at.store.transaction(({ runs }) => runs.byId(runId));
    expect(run?.options?.activeLimit).toBe(shown.activeLimit);
  });

  it('judges a draft as saving does, and shows what is saved as an order takes it', async () => {
    const text = 'validity.amount = 30;';
    const asked = { kind: 'virtual smart card', personId: at.alice.id } as const;
    const draft = await previewOptions({ ...asked, text }, ADMIN, { ...at.deps, draftSandbox });
    expect(draft).toMatchObject({ faults: [{ option: 'validity.amount' }], result: null });
    const { client } = await order('virtual smart card', text);
    const { result } = await previewOptions({ ...asked, text: null }, ADMIN, { ...at.deps, draftSandbox });
    expect(result?.face.validUntil).toBe((await client.answer()).validUntil);
  });

  it.each(['success', 'failure', 'both', 'none'])('lists the mails that are sent for %s', async (told) => {
    const text = `delivery.qrCode = "email"; secondChannel.email = false; notifications.user = "${told}";`;
    const shown = await preview('mobile ID', text);
    const { client } = await order('mobile ID', text);
    await client.answer();
    await client.confirm();
    const sent = (await queuedFacts(at)).map((facts) => mailSubject(facts, null)).sort();
    const failures = shown.mails.filter(({ when }) => when === 'not created');
    const others = shown.mails.filter((mail) => !failures.includes(mail));
    expect(others.map(({ subject }) => subject).sort()).toEqual(sent);
    expect(failures).toHaveLength(told === 'failure' || told === 'both' ? 1 : 0);
  });

  it.each([
    [{ learnedLanguage: 'de' }, 'de'],
    [{ learnedLanguage: 'de', language: 'en' }, 'en'],
  ] as const)('lists mails as they are written for %o', async (reads, language) => {
    await at.store.transaction(({ people }) => people.noteLogIn(at.alice.id, at.deps.clock(), reads));
    const { mails } = await preview('virtual smart card', 'notifications.user = "success";');
    expect(mails.map(({ subject }) => subject)).toEqual([
      MAILS_TEXTS[language].credentialActive['virtual smart card'].subject,
    ]);
  });
});
