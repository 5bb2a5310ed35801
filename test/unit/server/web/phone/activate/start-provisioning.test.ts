import { describe, expect, it, vi } from 'vitest';
import {
  type ProvisioningPhase,
  startProvisioning,
} from '../../../../../../server/web/phone/activate/start-provisioning.ts';
import type { Conversation } from '../../../../../../shared/card/conversation.ts';
import type { CardDeps } from '../../../../../../shared/card/deps.ts';
import type { Begun } from '../../../../../../shared/card/lead-order.ts';
import type { OpenedOrder } from '../../../../../../shared/card/opened-order.ts';
import { AppError, type ErrorCode } from '../../../../../../shared/errors.ts';
import {
  CARD,
  fakeConversation,
  ORIGIN,
  openedOrder,
  PIN,
  preview,
  TICKET,
} from '../../../../../support/client/fake-conversation.ts';
import { phone } from '../../../../../support/texts/en.ts';

const OPENED = openedOrder('mobile ID');

function start(changes: Partial<Conversation> = {}, begun: Begun = { ticket: TICKET }) {
  const screens: ProvisioningPhase[] = [];
  const { card, asked, tell, connection } = fakeConversation('mobile ID', changes);
  const activation = startProvisioning(begun, (screen) => screens.push(screen), {
    card,
    cardDeps: {} as CardDeps, // only handed on
    origin: ORIGIN,
    deviceName: async () => 'Pixel 9, Chrome',
  });
  const settled = () => new Promise((done) => setTimeout(done));
  return { activation, screens, asked, settled, tell, connection };
}

const kinds = (screens: readonly ProvisioningPhase[]) => screens.map(({ kind }) => kind);
const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code));
const headline = (screen: ProvisioningPhase | undefined) =>
  screen?.kind === 'ended' ? phone.activate.ends[screen.end].headline : screen?.kind;
const body = (screen: ProvisioningPhase | undefined) =>
  screen?.kind === 'ended' ? phone.activate.ends[screen.end].body : null;

describe('startProvisioning', () => {
  it('shows who asks and binds nothing', async () => {
    const { screens, asked, settled } = start();
    await settled();
    expect(screens).toEqual([{ kind: 'opening' }, { kind: 'choose PIN', asked: preview('mobile ID') }]);
    expect(asked).toEqual(['preview']);
  });

  it('binds at the first input, once, under the name of this phone', async () => {
    const openOrder = vi.fn(async () => OPENED);
    const { activation, settled } = start({ openOrder });
    await settled();
    activation.bind();
    activation.bind();
    await settled();
    expect(openOrder).toHaveBeenCalledExactlyOnceWith(
      { ticket: TICKET, origin: ORIGIN, deviceName: 'Pixel 9, Chrome' },
      expect.anything(),
    );
  });

  it('shows the number until it was typed, then makes the mobile ID', async () => {
    const { activation, screens, settled } = start({
      createCard: async (_opened, _pin, onProgress) => {
        for (const step of ['keys', 'number', 'certificates', 'saving', 'done'] as const) onProgress(step);
        return { outcome: 'created', card: CARD };
      },
    });
    await settled();
    activation.bind();
    await activation.make(PIN);
    expect(kinds(screens).filter((kind, index, all) => kind !== all[index - 1])).toEqual([
      'opening',
      'choose PIN',
      'making',
      'number',
      'making',
      'done',
    ]);
    expect(screens.find(({ kind }) => kind === 'number')).toMatchObject({ number: '58' });
  });

  it('continues after a reload with the PIN chosen before, without the link', async () => {
    const { screens, asked, settled } = start({}, { cardId: 'c' });
    await settled();
    expect(screens.at(-1)).toMatchObject({ kind: 'type PIN', triesLeft: null });
    expect(asked).toEqual(['resume', 'settle']);
  });

  it('continues with a link that was opened here before', async () => {
    const { screens, asked, settled } = start({ findOrder: async () => 'c' });
    await settled();
    expect(asked).toEqual(['open']);
    expect(screens.at(-1)).toMatchObject({ kind: 'choose PIN', asked: { holder: 'Alice Berg' } });
  });

  it.each([
    [4, 'type PIN'],
    [0, 'That was the last try'],
  ])('with %d tries left shows %s', async (triesLeft, shown) => {
    const createCard = async () => ({ outcome: 'wrong pin', triesLeft }) as const;
    const { activation, screens, settled } = start({ createCard }, { cardId: 'c' });
    await settled();
    await activation.make(PIN);
    expect(headline(screens.at(-1))).toBe(shown);
  });

  it.each([
    ['ticket_unknown', 'This code does not work any more'],
    ['message_expired', 'This code has expired'],
    ['message_cancelled', 'This order was cancelled'],
    ['message_taken', 'This code has already been used'],
    ['user_inactive', 'Your account is not active any more'],
    ['internal', 'Something went wrong on our side'],
  ] as const)('says at %s before anything is bound: %s', async (code, text) => {
    const { screens, asked, settled } = start({ previewOrder: failing(code) });
    await settled();
    expect(headline(screens.at(-1))).toBe(text);
    expect(asked).not.toContain('open');
  });

  it.each([
    ['message_cancelled', 'This order was cancelled'],
    ['process_limit_reached', 'You already have a mobile ID'],
  ] as const)('says at %s while it is made: %s', async (code, text) => {
    const order = { ...OPENED.order, number: null };
    const opened = { ...OPENED, order } as OpenedOrder;
    const { activation, screens, settled } = start({ openOrder: async () => opened, createCard: failing(code) });
    await settled();
    await activation.make(PIN);
    expect(headline(screens.at(-1))).toBe(text);
    expect(body(screens.at(-1))).toContain('Nothing was created on this phone.');
  });

  it('says that the code is used when another phone was faster to type', async () => {
    const { activation, screens, settled } = start({ openOrder: failing('message_taken') });
    await settled();
    activation.bind();
    await settled();
    expect(headline(screens.at(-1))).toBe('This code has already been used');
  });

  it('makes no mobile ID of the order of a card', async () => {
    const card = async () => preview('virtual smart card');
    const { screens, settled } = start({ previewOrder: card });
    await settled();
    expect(headline(screens.at(-1))).toBe('This is not a Chipless code');
  });

  it.each([
    ['cancelled', 'This order was cancelled'],
    ['expired', 'This code has expired'],
    ['failed', 'Your mobile ID could not be made'],
  ] as const)('hears while the PIN is typed that the order is %s, and cleans up', async (state, text) => {
    const { activation, screens, asked, settled, tell } = start();
    await settled();
    activation.bind();
    await settled();
    tell({ state });
    await settled();
    expect(headline(screens.at(-1))).toBe(text);
    expect(asked).toContain('discard');
  });
});
