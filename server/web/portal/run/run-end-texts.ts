/** What is said at the end of an order for a card. */
export const RUN_END_TEXTS = {
  done: {
    tone: 'good',
    headline: 'Your virtual smart card is active',
    lead: 'You can use it in this browser right away.',
    more: '',
  },
  closed: { tone: 'calm', headline: 'Your card stays active', lead: 'You find it in Cards.', more: '' },
  cancelled: {
    tone: 'calm',
    headline: 'Order cancelled',
    lead: 'No card was created. Everything made so far has been removed.',
    more: 'If the card app window is still open, it says the same. You can close it.',
  },
  expired: {
    tone: 'warn',
    headline: 'This order has expired',
    lead: 'No card was created and nothing was kept.',
    more: 'Your PIN was never sent anywhere. You can choose the same one again.',
  },
  failed: {
    tone: 'bad',
    headline: 'Your card could not be made',
    lead: 'The server could not issue the certificates. No card was created and your PIN was not kept. Try again in a few minutes.',
    more: '',
  },
} as const;
