import { describe, expect, it, vi } from 'vitest';
import { type ProvisioningPhase, startProvisioning } from '../../../../extension/create/start-provisioning.ts';
import type { Conversation } from '../../../../shared/card/conversation.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { AppError, type ErrorCode } from '../../../../shared/errors.ts';
import type { MessageState } from '../../../../shared/message.ts';
import { CARD, fakeConversation, ORIGIN, openedOrder, TICKET } from '../../../support/client/fake-conversation.ts';
import { cardApp } from '../../../support/texts/en.ts';

const ANSWERED = openedOrder('virtual smart card', 'answered');
const ENROLMENT = { ticket: TICKET, origin: ORIGIN };

function start(changes: Partial<Conversation>) {
  const screens: ProvisioningPhase[] = [];
  const onOver = vi.fn();
  const { card, asked, tell } = fakeConversation('virtual smart card', changes);
  const creation = startProvisioning(ENROLMENT, (screen) => screens.push(screen), {
    card,
    cardDeps: {} as CardDeps, // only handed on
    deviceName: 'Chromium on Linux',
    onOver,
  });
  const settled = () => new Promise((done) => setTimeout(done));
  const said = (state: MessageState, approved = true) => tell({ state, approved });
  const discarded = () => asked.filter((name) => name === 'discard');
  return { creation, screens, onOver, discarded, settled, tell: said };
}

const kinds = (screens: readonly ProvisioningPhase[]) => screens.map(({ kind }) => kind);
const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code));
const headline = (screen: ProvisioningPhase | undefined) =>
  screen?.kind === 'ended' ? cardApp.create.ends[screen.end].headline : null;

describe('startProvisioning', () => {
  it('opens, asks for a PIN, makes the card and shows it', async () => {
    const { creation, screens, onOver, settled } = start({
      createCard: async (_opened, _pin, onProgress) => {
        for (const step of ['keys', 'certificates', 'saving', 'done'] as const) onProgress(step);
        return { outcome: 'created', card: CARD };
      },
    });
    await settled();
    expect(kinds(screens)).toEqual(['opening', 'choose PIN']);
    await creation.make('Tarn 4821');
    expect(screens.at(-1)).toEqual({ kind: 'done', card: CARD });
    expect(onOver).toHaveBeenCalledExactlyOnceWith(CARD);
  });

  it('opens the order of this ticket at the server that the browser named', async () => {
    const openOrder = vi.fn(async () => openedOrder('virtual smart card'));
    const { settled } = start({ openOrder });
    await settled();
    expect(openOrder).toHaveBeenCalledExactlyOnceWith(
      { ...ENROLMENT, deviceName: 'Chromium on Linux' },
      expect.anything(),
    );
  });

  it('makes no mobile ID: nothing of it is kept here', async () => {
    const { screens, discarded, onOver, settled } = start({ openOrder: async () => openedOrder('mobile ID') });
    await settled();
    expect(headline(screens.at(-1))).toBe('This order is for a phone');
    expect(discarded()).toHaveLength(1);
    expect(onOver).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('asks for the PIN chosen before when the window was closed half-way', async () => {
    const { screens, settled } = start({ openOrder: async () => ANSWERED });
    await settled();
    expect(screens.at(-1)).toEqual({ kind: 'type PIN', asked: ANSWERED, triesLeft: null });
  });

  it('ends and cleans up after the last wrong PIN', async () => {
    const { creation, screens, discarded, settled } = start({
      createCard: async () => ({ outcome: 'wrong pin', triesLeft: 0 }),
    });
    await settled();
    await creation.make('wrong');
    expect(headline(screens.at(-1))).toBe('That was the last try');
    expect(discarded()).toHaveLength(1);
  });

  it.each([
    ['message_cancelled', 'This order was cancelled'],
    ['message_expired', 'This order has expired'],
    ['ticket_unknown', 'This order cannot be opened any more'],
    ['message_taken', 'This order is open somewhere else'],
    ['store_refused', 'This browser won’t keep a card'],
    ['message_failed', 'Your card could not be made'],
    ['user_inactive', 'Your account is not active any more'],
    ['client_outdated', 'The card app needs an update'],
    ['server_unexpected', 'Something went wrong on our side'],
  ] as const)('ends when opening fails with %s', async (code, expected) => {
    const { screens, onOver, settled } = start({ openOrder: failing(code) });
    await settled();
    expect(headline(screens.at(-1))).toBe(expected);
    expect(onOver).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('ends on a mistake of its own without telling what it was', async () => {
    const { screens, settled } = start({ openOrder: () => Promise.reject(new TypeError('secret')) });
    await settled();
    expect(headline(screens.at(-1))).toBe('Something went wrong on our side');
  });

  it.each([
    ['cancelled', 'This order was cancelled'],
    ['expired', 'This order has expired'],
    ['failed', 'Your card could not be made'],
  ] as const)('ends and cleans up at once when the server says %s', async (state, expected) => {
    const { screens, discarded, settled, tell } = start({});
    await settled();
    tell(state);
    await settled();
    expect(headline(screens.at(-1))).toBe(expected);
    expect(discarded()).toHaveLength(1);
  });
});
