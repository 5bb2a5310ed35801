import { expect, it } from 'vitest';
import { describeRun } from '../../../../../../server/web/portal/run/describe-run.ts';
import { RunEnd } from '../../../../../../server/web/portal/run/RunEnd.tsx';
import { isEnd } from '../../../../../../server/web/portal/run/run-view.ts';
import type { Run } from '../../../../../../shared/wire/run.ts';
import { mobileRun, run } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

/** The words of the page, element by element. */
function show(one: Run): string[] {
  const view = describeRun(one, { clock: String, until: String });
  if (!isEnd(view)) throw new TypeError(view.shows);
  const html = render(<RunEnd run={one} view={view} closed={false} />);
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
