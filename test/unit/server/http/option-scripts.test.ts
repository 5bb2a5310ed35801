import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { defaultScript } from '../../../../shared/options/default-script.ts';
import type {
  OptionJudgement,
  OptionPreview,
  OptionScript,
  OptionVersion,
} from '../../../../shared/wire/option-script.ts';
import { problemOf } from '../../../support/http-client.ts';
import { bodyOf, CARD, MOBILE, type OptionsApp, openOptionsApp, type Who } from '../../../support/options-app.ts';
import { sharedSandbox } from '../../../support/shared-sandbox.ts';

let at: OptionsApp;
beforeEach(async () => {
  at = await openOptionsApp();
});
afterEach(() => at.app.close());

const check = async (text: string, path = CARD) =>
  bodyOf<OptionJudgement>(await at.post(`${path}/check`, { text }, 'adam'));
const preview = (text: string | null, who: Who = 'alice', userName: Who = 'adam', path = CARD) =>
  at.post(`${path}/preview`, { text, personId: at.people[who].id }, userName);
const problem = async (answer: Response) => (await answer.json()) as { code: string; detail: string; faults: object[] };

describe('reading an option script', () => {
  it.each([
    ['virtual-smart-card', 'virtual smart card'],
    ['mobile-id', 'mobile ID'],
  ] as const)('returns what came with the product for a %s', async (kind, name) => {
    const answer = await bodyOf<{ script: OptionScript; failures: [] }>(await at.get(`/api/options/${kind}`, 'olivia'));
    expect(answer).toEqual({
      script: {
        ...{ kind, version: 1, text: defaultScript(name), savedBy: null, why: 'Came with Chipless.' },
        savedAt: at.app.clock().toISOString(),
      },
      failures: [],
    });
  });

  it('is for operators and admins, and knows no other kind', async () => {
    for (const path of [CARD, `${CARD}/versions`, `${CARD}/versions/1`]) {
      expect(await problemOf(await at.get(path, 'alice'))).toBe('403 not_allowed');
      expect((await at.get(path, 'olivia')).status).toBe(200);
    }
    expect(await problemOf(await at.get('/api/options/passport'))).toBe('400 input_invalid');
    expect(await problemOf(await at.get('/api/options/toString'))).toBe('400 input_invalid');
  });
});

describe('saving an option script', () => {
  it('makes the next version, with who, when and why, and keeps the old one', async () => {
    const text = 'pin.minLength = 8;\n';
    expect(await bodyOf<OptionScript>(await at.save(text))).toMatchObject({ version: 2, text, savedBy: 'Adam Berg' });
    const { versions } = await bodyOf<{ versions: OptionVersion[] }>(await at.get(`${CARD}/versions`));
    expect(versions).toEqual([
      {
        ...{ kind: 'virtual-smart-card', version: 2, savedBy: 'Adam Berg', why: 'Because.' },
        savedAt: at.app.clock().toISOString(),
      },
      expect.objectContaining({ version: 1, savedBy: null }),
    ]);
    expect(await bodyOf(await at.get(`${CARD}/versions/1`))).toMatchObject({
      text: defaultScript('virtual smart card'),
    });
    expect(await problemOf(await at.get(`${CARD}/versions/3`))).toBe('404 options_version_unknown');
    expect(await bodyOf(await at.get(MOBILE))).toMatchObject({ script: { version: 1 } });
  });

  it('is for admins', async () => {
    expect(await problemOf(await at.save('', 1, { userName: 'olivia' }))).toBe('403 not_allowed');
    expect(await problemOf(await at.save('', 1, { userName: 'alice' }))).toBe('403 not_allowed');
    expect(await problemOf(await at.post(`${CARD}/check`, { text: '' }, 'olivia'))).toBe('403 not_allowed');
  });

  it('tells the second of two that another admin was first, and overwrites nothing', async () => {
    await at.save('pin.minLength = 8;');
    const late = await at.save('pin.minLength = 9;', 1, { userName: 'eve' });
    expect(late.status).toBe(409);
    expect(await problem(late)).toMatchObject({
      code: 'options_changed',
      ...{ reason: 'saved meanwhile', facts: { by: 'Adam Berg', version: 2 } },
      detail: 'Adam Berg saved version 2 while you were editing. Nothing was overwritten. Compare, then save again.',
    });
    expect(await bodyOf(await at.get(CARD))).toMatchObject({ script: { version: 2, text: 'pin.minLength = 8;' } });
  });

  it('saves nothing for an admin who was deactivated while it was tried', async () => {
    let isTried = () => {};
    const tried = new Promise<void>((resolve) => {
      isTried = resolve;
    });
    const late = await openOptionsApp({
      draftSandbox: {
        async evaluate(evaluation) {
          isTried();
          await deactivated;
          return sharedSandbox().evaluate(evaluation);
        },
        close: async () => undefined,
      },
    });
    onTestFinished(() => late.app.close());
    const deactivated = tried.then(() =>
      late.app.store.transaction(({ people }) => people.changeState(late.people.adam.id, ['active'], 'inactive')),
    );
    expect(await problemOf(await late.save('pin.minLength = 8;'))).toBe('401 session_missing');
    expect(await bodyOf(await late.get(CARD, 'eve'))).toMatchObject({ script: { version: 1 } });
  });

  it('lets one of many at once win', async () => {
    const answers = await Promise.all([6, 7, 8, 9, 10].map((length) => at.save(`pin.minLength = ${length};`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('makes no version of the same text', async () => {
    const text = defaultScript('virtual smart card');
    expect(await bodyOf(await at.save(text))).toMatchObject({ version: 1, savedBy: null });
    expect(await bodyOf(await at.save('pin.minLength = 8;'))).toMatchObject({ version: 2 });
    expect(await bodyOf(await at.save('pin.minLength = 8;'))).toMatchObject({ version: 2 });
    expect(await bodyOf(await at.save(text, 2))).toMatchObject({ version: 3 });
  });

  it('refuses a script with a mistake, says line and reason, and stores nothing', async () => {
    const refused = await at.save('pin.minLength = 8;\npin.maxLength = 6;');
    expect(refused.status).toBe(422);
    expect(await problem(refused)).toMatchObject({
      code: 'options_refused',
      detail: 'Not saved. Line 2: at least 8 and at most 6 characters cannot both be true.',
      faults: [{ line: 2, option: 'pin.maxLength', fails: null }],
    });
    expect(await bodyOf(await at.get(CARD))).toMatchObject({ script: { version: 1 } });
  });

  it('says for whom a script fails that depends on the user', async () => {
    const text = 'if (user.department === "Finance") {\n  pin.minLength = 200;\n}';
    const { faults } = await problem(await at.save(text));
    expect(faults).toMatchObject([
      {
        line: 2,
        option: 'pin.minLength',
        fails: { people: 1, of: 7, examples: ['Alice Berg'], personId: at.people.alice.id },
      },
    ]);
  });

  it('puts each version into the audit log, and what came with the product', async () => {
    await at.save('pin.minLength = 8;\npin.maxLength = 9;', 1, { why: 'Longer.' });
    await at.save('pin.minLength = 3;', 2);
    const entries = await at.app.store.transaction(({ audit }) => audit.following(0, 100));
    expect(entries).toMatchObject([
      { what: 'options.installed', by: null, about: 'virtual smart card', facts: { version: 1 } },
      { what: 'options.installed', by: null, about: 'mobile ID', facts: { version: 1 } },
      {
        what: 'options.saved',
        by: at.people.adam.id,
        about: 'virtual smart card',
        facts: { version: 2, why: 'Longer.', linesAdded: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  it('does not allow endless tries', async () => {
    const tries = await Promise.all(Array.from({ length: 61 }, () => at.post(`${CARD}/check`, { text: 'x' }, 'adam')));
    expect(tries.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('checking an option script', () => {
  it('says what saving would say, and for how many it was tried', async () => {
    expect(await check('pin.minLength = 8;')).toEqual({ faults: [], warnings: [], tried: { samples: 3, people: 4 } });
    expect(await check('pin.minLenght = 8;')).toMatchObject({
      faults: [{ line: 1 }],
      tried: { samples: 0, people: 0 },
    });
  });

  it('warns without refusing', async () => {
    const { faults, warnings } = await check('secondChannel.email = false;', MOBILE);
    expect(faults).toEqual([]);
    expect(warnings).toMatchObject([{ line: 1, option: 'secondChannel.email', fails: null }]);
  });

  it('refuses a validity beyond the CA and says how long that lasts', async () => {
    const { faults } = await check('validity.amount = 11;');
    expect(faults).toMatchObject([
      { line: 1, reason: '11 years from today is after the end of the CA, which lasts until 2 Mar 2036.' },
    ]);
  });

  it('tries a script that never ends for the samples only', async () => {
    const { faults, tried } = await check('throw new Error("no");');
    expect(faults).toMatchObject([{ line: 1, fails: null }]);
    expect(tried).toEqual({ samples: 3, people: 0 });
  });
});

describe('previewing an option script', () => {
  it('shows what a person would get by the saved script', async () => {
    const { result, ...judged } = await bodyOf<OptionPreview>(await preview(null, 'alice', 'olivia'));
    expect(judged).toMatchObject({
      faults: [],
      warnings: [],
      values: { 'pin.minLength': 6, 'validity.unit': 'years' },
    });
    expect(result).toMatchObject({
      certificates: [
        {
          purpose: 'authentication',
          keyAlgorithm: 'P-256',
          subject: { organizationName: 'Example AG', commonName: 'Alice Berg', serialNumber: at.people.alice.id },
          email: 'alice@example.com',
          validUntil: '2028-03-02T09:00:00.000Z',
        },
        { purpose: 'signature' },
      ],
      face: { serverName: 'Example AG', profileName: 'Virtual smart card alice@example.com' },
      pin: { minLength: 6, maxLength: 15 },
      ownNames: expect.arrayContaining(['alice', 'berg']),
      delivery: { place: 'portal', to: null, lifetimeSeconds: 600, number: false },
      activeLimit: null,
    });
    expect(result?.mails.map(({ subject }) => subject)).toEqual([
      'Your virtual smart card is active',
      'Your virtual smart card could not be created',
    ]);
  });

  it('shows a draft to admins only, for people of any state', async () => {
    const draft = 'notifications.user = "none"; delivery.qrCode = "email";';
    expect(await problemOf(await preview(draft, 'alice', 'olivia', MOBILE))).toBe('403 not_allowed');
    const { result } = await bodyOf<OptionPreview>(await preview(draft, 'bob', 'adam', MOBILE));
    expect(result).toMatchObject({
      delivery: { place: 'email', to: 'bob@example.com', lifetimeSeconds: 86_400, number: true },
      mails: [{ subject: 'Activate your mobile ID', to: 'bob@example.com' }],
    });
  });

  it('returns the mistakes of a draft with what it set', async () => {
    const { faults, values, result } = await bodyOf<OptionPreview>(await preview('pin.minLength = "6";'));
    expect(faults).toMatchObject([
      { line: 1, reason: 'pin.minLength has to be a whole number from 4 to 127, not the text "6".' },
    ]);
    expect(values).toMatchObject({ 'pin.minLength': '6' });
    expect(result).toBeNull();
  });

  it.each([
    'pin.minLength = NaN;',
    'pin.minLength = -1 / 0;',
    'notifications.daysBeforeExpiry = [NaN];',
    'syntax error',
  ])('answers for %s as for anything else', async (text) => {
    const { faults } = await bodyOf<OptionPreview>(await preview(text));
    expect(faults).toHaveLength(1);
  });

  it('says when there is no such person', async () => {
    const body = { text: null, personId: crypto.randomUUID() };
    expect(await problemOf(await at.post(`${CARD}/preview`, body, 'adam'))).toBe('404 person_unknown');
  });
});
