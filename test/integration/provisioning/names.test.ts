import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../server/identity/person.ts';
import { createCard } from '../../../shared/card/create-card.ts';
import { openOrder } from '../../../shared/card/open-order.ts';
import { commonNameOf } from '../../../shared/judge-person.ts';
import { listCredentials, readCertificate } from '../../../shared/wire/credential.ts';
import { Run, readTicket } from '../../../shared/wire/run.ts';
import { openssl } from '../../support/ca/openssl.ts';
import { cardDeps } from '../../support/client/card-deps.ts';
import { ORIGIN, openTestApp, type TestApp } from '../../support/http-client.ts';
import { PROCESS } from '../../support/provisioning.ts';

/** Names and mailboxes that people really have, from the order to what openssl reads in the certificate. */
describe('a card for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it.each<[string, Partial<Person>, RegExp, RegExp]>([
    [
      'a person without a surname',
      { surname: '' },
      /O\s?=\s?Example AG, CN\s?=\s?Alice, GN\s?=\s?Alice, serial/,
      /email:alice@/,
    ],
    [
      'a person without a given name',
      { givenName: '' },
      /O\s?=\s?Example AG, CN\s?=\s?Berg, SN\s?=\s?Berg, serial/,
      /email:/,
    ],
    ['O’Brien', { surname: 'O’Brien', email: "sean.o'brien@example.com" }, /Brien/, /email:sean\.o'brien@example\.com/],
    ['an ampersand', { email: 'r&d+a=b@example.com' }, /Berg/, /email:r&d\+a=b@example\.com/],
    ['an A-label', { email: 'kari@xn--bcher-kva.example' }, /Berg/, /email:kari@xn--bcher-kva\.example/],
    ['a U-label', { email: 'kari@bücher.example' }, /Berg/, /email:kari@xn--bcher-kva\.example/],
    ['a mailbox outside ASCII', { email: 'zoë@exämple.de' }, /Berg/, /(SmtpUTF8Mailbox|1\.3\.6\.1\.5\.5\.7\.8\.9).*zo/],
    ['names of 64 letters', { givenName: 'a'.repeat(31), surname: '東'.repeat(32) }, /CN\s?=/, /email:/],
    ['an email address of 254 octets', { email: longest() }, /Berg/, /email:a{64}@b/],
  ])('%s is created', async (_, change, subject, mailbox) => {
    const userName = `user-${crypto.randomUUID()}`;
    const names = { givenName: 'Alice', surname: 'Berg', ...change };
    await app.person({ userName, ...names, commonName: commonNameOf(names) });
    const cookie = await app.logIn(userName);
    const run = v.parse(Run, await (await app.post('/api/runs', { process: PROCESS }, { cookie })).json());
    await app.post(`/api/runs/${run.id}/next`, { step: 0 }, { cookie });
    const answer = await app.post(`/api/runs/${run.id}/ticket`, null, { cookie });
    const { ticket } = v.parse(readTicket.output, await answer.json());
    const card = { ...cardDeps(overTheWire(app)), now: () => app.clock() };
    const opened = await openOrder({ ticket, origin: ORIGIN, deviceName: 'Chromium' }, card);
    expect(await createCard(opened, 'blue-42-Kite', () => undefined, card)).toMatchObject({ outcome: 'created' });

    const get = (path: string) => app.send(path, { headers: { cookie } });
    const [credential] = v.parse(listCredentials.output, await (await get('/api/credentials')).json()).credentials;
    const id = credential?.certificates[0]?.id ?? '';
    v.parse(readCertificate.output, await (await get(`/api/certificates/${id}`)).json());
    const pem = await (await get(`/api/certificates/${id}.pem`)).text();
    const { text } = await openssl(['x509', '-noout', '-subject', '-ext', 'subjectAltName', '-nameopt', 'utf8'], pem);
    expect(text).toMatch(subject);
    expect(text).toMatch(mailbox);
  });
});

function longest(): string {
  const label = 'b'.repeat(61);
  return `${'a'.repeat(64)}@${label}.${label}.${label}.org`;
}

function overTheWire(app: TestApp): typeof fetch {
  return async (to, init) => {
    const url = new URL(to instanceof Request ? to.url : to);
    return app.send(url.pathname, { ...init, redirect: 'manual' });
  };
}
