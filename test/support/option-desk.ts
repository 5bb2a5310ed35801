import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { activationLink } from '../../server/messages/activation-link.ts';
import { scriptedOptions } from '../../server/options/scripted-options.ts';
import { createCard } from '../../shared/card/create-card.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { openOrder } from '../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import { defaultScript } from '../../shared/options/default-script.ts';
import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';
import type { ProcessName } from '../../shared/process.ts';
import { OptionScript, readOptions } from '../../shared/wire/option-script.ts';
import { Run, readTicket } from '../../shared/wire/run.ts';
import type { OptionWalk } from './browser/option-walks.ts';
import { cardDeps } from './client/card-deps.ts';
import { ORIGIN, openTestApp, problemOf, type TestApp } from './http-client.ts';
import { putLine, setValues } from './option-script.ts';
import { sharedSandbox } from './shared-sandbox.ts';

const PROCESSES: Readonly<Record<OptionKind, ProcessName>> = {
  'virtual-smart-card': 'VirtualSmartCardSelfServiceProcGet',
  'mobile-id': 'MobileIDSelfServiceProcGet',
};
const DEPARTMENTS = { alice: 'Finance', olivia: 'Help desk', adam: 'IT' } as const;
type Who = keyof typeof DEPARTMENTS;

/**
 * What an admin sets and what people then order: API, scripts and database as in the product, cards and phones in Node.
 */
export interface OptionDesk {
  readonly app: TestApp;
  /** Where its database is, as in a demo server's data folder. */
  readonly dataDir: string;
  /** The default script with the walk's lines and values, saved by adam. */
  save(kind: OptionKind, change: Pick<OptionWalk, 'sets' | 'lines'>): Promise<void>;
  /** Starts an order; a refusal is its status and code. */
  start(kind: OptionKind, who?: Who): Promise<Run | string>;
  post(path: string, body: unknown, who?: Who): Promise<Run>;
  /** **Next** at the first step; returns the ticket, from the page or the email. */
  next(run: Run, who?: Who): Promise<string>;
  open(ticket: string): Promise<OpenedOrder>;
  /** Types the number, if the order has one. Rejects as `createCard` does. */
  create(run: Run, opened: OpenedOrder, pin: string): Promise<void>;
  close(): Promise<void>;
}

export async function openOptionDesk(): Promise<OptionDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chipless-options-'));
  const app: TestApp = await openTestApp({
    store: await openStore({ url: null, file: join(dataDir, 'chipless.sqlite') }),
    optionsOf: (deps) => scriptedOptions({ ...deps, sandbox: sharedSandbox() }),
  });
  for (const [userName, department] of Object.entries(DEPARTMENTS)) {
    const role = userName === 'adam' ? 'admin' : userName === 'olivia' ? 'operator' : 'employee';
    await app.person({ userName, email: `${userName}@example.com`, department, role });
  }
  const cookies = new Map<string, Promise<string>>();
  /** A session ends when its person is idle, and tests move the clock. */
  const cookieOf = (who: Who) => cookies.getOrInsertComputed(`${who} ${app.clock().getTime()}`, () => app.logIn(who));
  const wire: typeof fetch = async (to, init) =>
    app.send(new URL(to instanceof Request ? to.url : to).pathname, { ...init, redirect: 'manual' });
  const client: CardDeps = { ...cardDeps(wire), now: () => app.clock() };
  const ask = async (path: string, body: unknown, who: Who, method = 'POST') =>
    app.post(path, body, { cookie: await cookieOf(who), method });
  const post: OptionDesk['post'] = async (path, body, who = 'alice') =>
    v.parse(Run, await (await ask(path, body, who)).json());

  const mailed = (runId: string) =>
    app.store.transaction(async ({ messages, outbox }) => {
      const message = await messages.ofRun(runId);
      const mail = (await outbox.ofMessage(message?.id ?? '')).at(-1);
      const secrets = { ticketKey: app.deps.secrets.ticketKey, publicOrigin: ORIGIN };
      return new URL(activationLink({ id: message?.id ?? '' }, mail?.generation ?? 0, secrets)).hash.slice(1);
    });

  return {
    ...{ app, dataDir, post },
    async save(kind, { sets, lines = [] }) {
      const path = `/api/options/${kind}`;
      const saved = await app.send(path, { headers: { cookie: await cookieOf('adam') } });
      const { script } = v.parse(readOptions.output, await saved.json());
      const text = setValues(kind, lines.reduce(putLine, defaultScript(OPTION_KINDS[kind])), sets);
      const answer = await ask(path, { text, why: 'Because of a test', basedOn: script.version }, 'adam', 'PUT');
      v.parse(OptionScript, await answer.json());
    },
    async start(kind, who = 'alice') {
      const answer = await ask('/api/runs', { process: PROCESSES[kind] }, who);
      return answer.ok ? v.parse(Run, await answer.json()) : problemOf(answer);
    },
    async next(run, who = 'alice') {
      const { ordered } = await post(`/api/runs/${run.id}/next`, { step: 0 }, who);
      if (ordered.delivery === 'email') return mailed(run.id);
      return v.parse(readTicket.output, await (await ask(`/api/runs/${run.id}/ticket`, null, who)).json()).ticket;
    },
    open: (ticket) => openOrder({ ticket, origin: ORIGIN, deviceName: 'Chromium' }, client),
    async create(run, opened, pin) {
      let typed: Promise<unknown> | null = null;
      const onProgress = (step: string) => {
        const { number } = opened.order;
        if (step === 'number' && number !== null) typed ??= post(`/api/runs/${run.id}/number`, { number });
      };
      const connection = { pause: async () => void (await typed) };
      await createCard(opened, pin, onProgress, { ...client, connection });
    },
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
