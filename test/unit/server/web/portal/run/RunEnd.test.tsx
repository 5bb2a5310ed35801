import { expect, it } from 'vitest';
import { describeRun } from '../../../../../../server/web/portal/run/describe-run.ts';
import { RunEnd } from '../../../../../../server/web/portal/run/RunEnd.tsx';
import { isEnd } from '../../../../../../server/web/portal/run/run-view.ts';
import type { Language } from '../../../../../../shared/languages.ts';
import type { Run } from '../../../../../../shared/wire/run.ts';
import { mobileRun, run } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';
import { portal } from '../../../../../support/texts/en.ts';

/** The words of the page, element by element. */
function show(one: Run, language: Language = 'en'): string[] {
  const view = describeRun(one, { clock: String, until: String }, portal.run);
  if (!isEnd(view)) throw new TypeError(view.shows);
  const html = render(<RunEnd run={one} view={view} closed={false} />, language);
  return html.split(/<[^>]+>/).filter((words) => words.trim() !== '');
}

const overtaken = { state: 'failed', endedWhy: 'limit reached' } as const;

it.each([
  ['card', run(overtaken, {}), 'You have as many cards as you can have'],
  ['mobile ID', mobileRun(overtaken, {}), 'You already have a mobile ID'],
])('says of an order for a %s that another one overtook it', (_, one, headline) =>
  expect(show(one)).toEqual([
    headline,
    'Another one became active while this one was made. Nothing was created.',
    'Start again',
    'Back to Dashboard',
  ]),
);

it('names a failed order by a number that stays on one line', () => {
  const failed = run({ state: 'failed' }, {});
  const view = describeRun(failed, { clock: String, until: String }, portal.run);
  if (!isEnd(view)) throw new TypeError(view.shows);
  expect(render(<RunEnd run={failed} view={view} closed={false} />)).toContain(
    `If you ask for help, mention <span class="c-unbroken">${failed.reference}</span>.`,
  );
});

const { ordered } = run();

it.each([
  ['a card', run({ state: 'expired' }, {}), 'An order lasts 10 minutes. No card was created and nothing was kept.'],
  ['a mobile ID by code', mobileRun({ state: 'expired' }, {}), 'A code lasts 10 minutes. Nothing was kept.'],
  [
    'a mobile ID by email',
    mobileRun({ state: 'expired', ordered: { ...ordered, delivery: 'email', messageLifetimeSeconds: 86_400 } }, {}),
    'An email link lasts 24 hours. Nothing was kept.',
  ],
])('says how long an order for %s lasts that has expired', (_, one, lead) => expect(show(one)).toContain(lead));

it('says to which address no mail can be delivered', () =>
  expect(show(mobileRun({ state: 'failed', endedWhy: 'email refused' }, {})).join('')).toBe(
    'The email could not be deliveredThe address alice@example.com does not take our mail. ' +
      'Ask your help desk to correct it. Nothing was created.Back to Dashboard',
  ));

it('says it in German', () =>
  expect(show(run({ state: 'expired' }, {}), 'de')).toEqual([
    'Dieser Auftrag ist abgelaufen',
    'Ein Auftrag gilt 10 Minuten. Es wurde keine Karte erstellt und nichts behalten.',
    'Ihre PIN wurde nirgendwohin gesendet. Sie können dieselbe wieder wählen.',
    'Neu beginnen',
    'Zurück zur Übersicht',
  ]));
