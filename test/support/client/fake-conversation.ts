import type { CardSummary } from '../../../shared/card/card-summary.ts';
import type { Conversation } from '../../../shared/card/conversation.ts';
import type { CardDeps } from '../../../shared/card/deps.ts';
import type { OpenedOrder } from '../../../shared/card/opened-order.ts';
import type { CredentialKind } from '../../../shared/credential.ts';
import type { MessageStatus, Preview } from '../../../shared/wire/message.ts';

export const EXPIRES = '2028-06-21T10:42:00.000Z';
export const ORIGIN = 'https://id.example.com';
export const TICKET = 'Zm9yLW9uZS1wZXJzb24tYW5kLW9uZS11c2Utb25seS0';
export const PIN = 'Fjord 7359';
export const CARD = { id: 'c', origin: ORIGIN } as unknown as CardSummary; // as far as it is read

/** A bound order of this kind with the number 58, as far as it is read. */
export function openedOrder(kind: CredentialKind, stage: OpenedOrder['stage'] = 'new'): OpenedOrder {
  const profile = { kind, serverName: 'Chipless', holder: 'Alice Berg' };
  return { cardId: 'c', origin: ORIGIN, stage, order: { expiresAt: EXPIRES, number: '58', profile } } as OpenedOrder;
}

/** What is read of a previewed order of this kind. */
export function preview(kind: CredentialKind): Preview {
  return { kind, serverName: 'Chipless', holder: 'Alice Berg' } as Preview;
}

export interface FakeConversation {
  readonly card: Conversation;
  /** Which functions were called, in order; those that only read here are left out. */
  readonly asked: readonly string[];
  /** Tells the client that follows the order how it stands on the server. */
  readonly tell: (status: Partial<MessageStatus>) => void;
  /** The arguments of the last call. */
  readonly connection: () => CardDeps['connection'];
}

/** The conversation as a host sees it when all goes well, except for `changes`. The card itself is tested elsewhere. */
export function fakeConversation(kind: CredentialKind, changes: Partial<Conversation> = {}): FakeConversation {
  const asked: string[] = [];
  let tell: (status: Partial<MessageStatus>) => void = () => undefined;
  let connection: CardDeps['connection'];
  const note =
    <Given extends unknown[], Result>(name: string, call: (...given: Given) => Result) =>
    (...given: Given): Result => {
      asked.push(name);
      return call(...given);
    };
  const card: Conversation = {
    findOrder: async () => null,
    previewOrder: async () => preview(kind),
    openOrder: async () => openedOrder(kind),
    resumeOrder: async () => openedOrder(kind, 'answered'),
    settleOrders: async () => undefined,
    listCards: async () => [],
    loadCreateCard: async () => undefined,
    createCard: async () => ({ outcome: 'created', card: CARD }),
    watchMessage: async (_, onStatus) => {
      tell = (status) => onStatus({ state: 'opened', expiresAt: EXPIRES, approved: false, ...status });
    },
    discardUnfinished: async () => undefined,
    ...changes,
  };
  return {
    card: {
      ...card,
      previewOrder: note('preview', card.previewOrder),
      openOrder: note('open', (input, deps) => {
        connection = deps.connection;
        return card.openOrder(input, deps);
      }),
      resumeOrder: note('resume', card.resumeOrder),
      settleOrders: note('settle', card.settleOrders),
      discardUnfinished: note('discard', card.discardUnfinished),
    },
    asked,
    tell: (status) => tell(status),
    connection: () => connection,
  };
}
