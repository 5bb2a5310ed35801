import { beforeEach, describe, expect, it } from 'vitest';
import { ensureScripts } from '../../../../server/options/ensure-scripts.ts';
import { scriptedOptions } from '../../../../server/options/scripted-options.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { CREDENTIAL_KINDS } from '../../../../shared/credential.ts';
import { defaultScript } from '../../../../shared/options/default-script.ts';
import { defaultOptions } from '../../../support/default-options.ts';
import { frozenClock, makePerson, START } from '../../../support/http-client.ts';
import { sharedSandbox } from '../../../support/shared-sandbox.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';

const clock = frozenClock();
let store: Store;

beforeEach(async () => {
  store = await openTestStore({ url: null, file: ':memory:' });
});

const kept = () =>
  store.transaction(async ({ scripts, audit }) => ({
    card: await scripts.versions('virtual smart card'),
    mobile: await scripts.versions('mobile ID'),
    audited: await audit.following(0, 10),
  }));

describe('ensureScripts', () => {
  it.each(CREDENTIAL_KINDS)('stores a script that gives everybody the defaults of a %s', async (kind) => {
    await ensureScripts({ store, clock });
    const optionsFor = scriptedOptions({ store, sandbox: sharedSandbox(), clock });
    for (const person of [
      makePerson(),
      makePerson({ userName: 'bob', email: 'b@x.org', department: '', role: 'admin' }),
    ])
      expect(await optionsFor(kind, person)).toEqual(defaultOptions(kind, person));
  });

  it('stores version 1 with its text, without an author, and records it in the audit log', async () => {
    await ensureScripts({ store, clock });
    const newest = await store.transaction(({ scripts }) => scripts.newest('mobile ID'));
    expect(newest).toEqual({
      ...{ kind: 'mobile ID', version: 1, text: defaultScript('mobile ID') },
      ...{ savedBy: null, savedAt: START, why: 'Came with Chipless.' },
    });
    expect((await kept()).audited).toMatchObject(
      CREDENTIAL_KINDS.map((about) => ({ what: 'options.installed', by: null, about, facts: { version: 1 } })),
    );
  });

  it('does nothing at the next start, nor when two start at once', async () => {
    await Promise.all([ensureScripts({ store, clock }), ensureScripts({ store, clock })]);
    await ensureScripts({ store, clock });
    const { card, mobile, audited } = await kept();
    expect([card, mobile, audited].map(({ length }) => length)).toEqual([1, 1, 2]);
  });

  it('does not touch what an admin has saved', async () => {
    const mine = { kind: 'mobile ID', version: 1, text: '// mine', savedBy: null, savedAt: START, why: '' } as const;
    await store.transaction(({ scripts }) => scripts.insert(mine));
    await ensureScripts({ store, clock });
    expect(await store.transaction(({ scripts }) => scripts.newest('mobile ID'))).toEqual(mine);
  });
});
