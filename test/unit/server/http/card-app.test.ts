import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardAppSource } from '../../../../shared/wire/card-app.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

const cardApp: CardAppSource = {
  stores: { chrome: 'https://store.example.com/chipless', edge: null, firefox: null },
  byHand: false,
};

describe('where the card app comes from', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ cardApp });
    await app.person();
  });
  afterAll(() => app.close());

  it('is sent to logged-in people, as in the settings', async () => {
    const answer = await app.send('/api/card-app', { headers: { cookie: await app.logIn() } });
    expect(await answer.json()).toEqual(cardApp);
    expect(await problemOf(await app.send('/api/card-app'))).toBe('401 session_missing');
  });
});
