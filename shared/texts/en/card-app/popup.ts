import type { UnseenKind } from '../../../find-unseen.ts';
import type { Mark, Rich } from '../../rich.ts';
import { number, plural } from '../counting.ts';

/** The cards of this browser and what their holder can do with them. */
export const popup = {
  title: 'Card app',
  cards: 'Cards',
  otherCards: 'Other cards',
  blocked: 'Blocked after 5 wrong PINs. Ask your help desk, or delete it and get a new one in Self-Service.',
  /** In a row of the list, with the server that it is from. */
  blockedRow: (host: string) => `${host}\u00a0· Blocked after 5 wrong PINs.`,
  none: {
    title: 'No card yet',
    body: 'Order one in Self-Service. It takes about a minute.',
    bodyUnknown:
      'Order one in Self-Service. It takes about a minute. Open your organisation’s Self-Service in a tab and choose Get virtual smart card there.',
    action: 'Open Self-Service',
  },
  unreadable: {
    title: 'The cards in this browser cannot be read.',
    body: 'Nothing was changed. Close the browser and open it again. If it stays, ask your help desk.',
  },
  madeIn: 'Made in',
  /** The app does not ask for its state yet. */
  lockedUnknown: 'If it was locked, this page does not show it yet.',
  deletion: {
    title: 'Delete this card from this browser?',
    action: 'Delete card',
    here: 'Its keys are destroyed and cannot be brought back.',
    there: (host: string) =>
      `${host} locks the card and revokes its certificates, at the next contact if it cannot be reached now.`,
    failed: 'The card could not be deleted. It is as it was.',
    done: 'The card is deleted.',
  },
  /** Orders that have not become a card. */
  orders: {
    title: 'Not finished',
    begun: (day: string) => `Begun on ${day}`,
    /** Tells two orders of one server apart. */
    begunAt: (moment: string) => `begun on ${moment}`,
    /** Heard, not seen: which one. */
    delete: <T>(unseen: Mark<T>, which: string): Rich<T> => ['Delete', unseen(` the order of ${which}`)],
    deletion: {
      title: 'Delete this unfinished order?',
      action: 'Delete order',
      here: 'What was made for it in this browser is destroyed. No card comes of it.',
      there: (host: string) =>
        `${host} is told, and cancels the order. Until it can be reached, the order waits there.`,
      /** The server never answered for it. */
      thereUnanswered: (host: string) =>
        `At ${host} the order ends when its time is over. You can cancel it there before.`,
      failed: 'The order could not be deleted. It is as it was.',
      done: 'The order is deleted.',
    },
  },
  computer: {
    title: 'Name of this computer',
    label: 'Name',
    help: (host: string) =>
      `Cards that you get from now on are made under it. ${host} keeps the name that it has for this card.`,
    action: 'Save name',
    saved: 'The name is saved.',
    notSaved: 'Try again: this browser did not save it.',
    tooLong: (most: number) => `Take at most ${number(most)} characters.`,
    /** What is in the name and cannot be seen, with its code point: "U+200B". */
    unseen: {
      'a line break': (code: string) => `Take other characters: there is a line break (${code}) in it.`,
      'a control character': (code: string) => `Take other characters: there is a control character (${code}) in it.`,
      'half a character': (code: string) => `Take other characters: there is half a character (${code}) in it.`,
      'a sign that turns the direction of the text': (code: string) =>
        `Take other characters: there is a sign that turns the direction of the text (${code}) in it.`,
      'a sign that nobody sees': (code: string) =>
        `Take other characters: there is a sign that nobody sees (${code}) in it.`,
    } satisfies Record<UnseenKind, (code: string) => string>,
    nothingSeen: 'Take other characters: there is nothing that can be seen in it.',
  },
  settings: {
    title: 'Settings',
    servers: 'Trusted servers',
    noServer: 'None yet. You trust a server by creating a card that it orders.',
    /** Under its host, the name that it gives itself. */
    cardsOf: (server: string, count: number) =>
      plural(count, { one: `${server}\u00a0· 1 card`, other: `${server}\u00a0· ${number(count)} cards` }),
    about: 'About',
    version: 'Version',
    license: 'License',
  },
};
export type PopupTexts = typeof popup;
