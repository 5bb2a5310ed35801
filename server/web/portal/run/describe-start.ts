import type { Run } from '../../../../shared/wire/run.ts';

interface StartView {
  readonly lead: string;
  readonly whatHappens: ReadonlyArray<{ readonly title: string; readonly sub: string }>;
}

const CARD: StartView = {
  lead: 'It takes about a minute. This is what happens:',
  whatHappens: [
    { title: 'The card app opens', sub: 'A small window of this browser. It asks for a new PIN.' },
    {
      title: 'You choose a PIN',
      sub: 'You need it each time you use the card. Nobody else can see it, not even the server.',
    },
    { title: 'Your card is made', sub: 'Then come back here and choose Next.' },
  ],
};

/** What will happen, in three steps, before anything has. */
export function describeStart({ kind, ordered }: Pick<Run, 'kind' | 'ordered'>): StartView {
  if (kind === 'virtual smart card') return CARD;
  return {
    lead: 'You need your phone. It takes about two minutes.',
    whatHappens: [
      ordered.delivery === 'email'
        ? { title: 'Open our email on your phone', sub: `It goes to ${ordered.email}.` }
        : { title: 'Scan a code', sub: 'With your phone’s camera. Nothing to install first.' },
      { title: 'Choose a PIN on the phone', sub: 'You need it each time you use your mobile ID.' },
      { title: 'Your mobile ID is made', sub: 'Then come back here and choose Next.' },
    ],
  };
}
