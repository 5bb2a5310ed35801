import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFINITIONS } from '../../../../server/processes/catalogue/catalogue.ts';
import type { PersonProcess, ProcessDefinition } from '../../../../server/processes/catalogue/definition.ts';
import { PROCESS_NAMES, type ProcessName } from '../../../../shared/process.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

// No process about people is declared yet. This one is in the catalogue while these tests run.
const DEACTIVATE: PersonProcess = {
  name: 'UsersProcDeactivate' as ProcessName,
  title: 'Deactivate user',
  does: 'change person',
  about: 'person',
  who: 'operator',
  on: true,
  change: { from: ['active'], to: 'inactive' },
  credentials: { from: ['active'], to: 'inactive', certificates: 'on hold' },
  reasons: ['on leave', 'other'],
  reverses: null,
};
// Arrays, read-only by their types alone.
const catalogue = DEFINITIONS as ProcessDefinition[];
const names = PROCESS_NAMES as unknown as ProcessName[];

let app: TestApp;
beforeEach(async () => {
  catalogue.push(DEACTIVATE);
  names.push(DEACTIVATE.name);
  app = await openTestApp();
});
afterEach(async () => {
  catalogue.pop();
  names.pop();
  await app.close();
});

it('shows an operator what is possible with a person, does it once, and says then why it is not', async () => {
  const alice = await app.person({ userName: 'alice', email: 'alice@example.com' });
  await app.person({ userName: 'olivia', email: 'olivia@example.com', role: 'operator' });
  const cookie = await app.logIn('olivia');
  const acts = async () => {
    const answer = await app.send(`/api/admin/people/${alice.id}`, { headers: { cookie } });
    return ((await answer.json()) as { acts: unknown }).acts;
  };
  const deactivate = (more: { cookie: string }, reason = 'on leave') =>
    app.post(`/api/people/${alice.id}/processes/${DEACTIVATE.name}`, { reason }, more);

  const process = DEACTIVATE.name;
  expect(await acts()).toEqual({ offered: [{ process, reasons: ['on leave', 'other'], told: false }], refused: [] });
  expect(await problemOf(await deactivate({ cookie: await app.logIn('alice') }))).toBe('403 not_allowed');
  expect(await problemOf(await deactivate({ cookie }, 'new device'))).toBe('400 input_invalid');
  for (const _ of ['first', 'again']) {
    const done = await deactivate({ cookie });
    expect([done.status, await done.json()]).toMatchObject([200, { id: alice.id, state: 'inactive' }]);
  }
  expect(await acts()).toEqual({ offered: [], refused: [{ process, why: 'person not active' }] });
});
