import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { type Desk, GOOD_PIN, openDesk } from '../support/browser/desk.ts';
import { choosePin, closeCardApp, orderUpToPin } from '../support/browser/get-card.ts';
import { press, seeHeading } from '../support/browser/page-actions.ts';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { type CostlyParts, costlyPartsAlone } from './costly-parts.ts';
import { median } from './median.ts';
import { type Creation, watchCreation } from './watch-creation.ts';

const RUNS = 9;
/**
 * Until the portal's tab has shown the new state and the card's animation is over, so that the reference runs alone.
 */
const SETTLE_MS = 800;

/** One card: the creation as its user experiences it, and its two costly parts alone in the same window. */
interface Sample extends Creation, CostlyParts {}

/** From **Create card** to the details of the new card, in real Chromium against the real server. */
export async function benchCardCreation(): Promise<BenchRow[]> {
  const desk = await openDesk();
  try {
    const samples: Sample[] = [];
    const portal = await desk.logIn('alice');
    for (let run = 0; run < RUNS; run++) samples.push(await makeOne(desk, portal));
    return rows(samples);
  } finally {
    await desk.close();
  }
}

async function makeOne(desk: Desk, portal: Page): Promise<Sample> {
  await portal.goto(`${desk.server.address}/`);
  const cardApp = await orderUpToPin(desk, portal);
  const [creation] = await Promise.all([cardApp.evaluate(watchCreation), choosePin(cardApp, GOOD_PIN)]);
  await pause(SETTLE_MS);
  const alone = await costlyPartsAlone(cardApp, 'virtual smart card');
  await closeCardApp(cardApp);
  await press(portal, 'Next');
  await seeHeading(portal, 'Your virtual smart card is active');
  return { ...creation, ...alone };
}

function rows(samples: readonly Sample[]): BenchRow[] {
  const middle = (part: (sample: Sample) => number) => median(samples.map(part));
  const part = (what: string, value: (sample: Sample) => number): BenchRow => ({
    what: `  of it: ${what}`,
    value: middle(value),
    unit: 'ms',
  });
  return [
    lessIsBetter({
      what: 'Card: from Create card to its details',
      value: middle(({ shown }) => shown),
      unit: 'ms',
      reference: { what: 'KDF + keys alone', value: middle(({ kdf, keys }) => kdf + keys) },
    }),
    part('vault, keys and requests, until they are sent', ({ answer }) => answer.began),
    part('server makes the certificates', ({ answer }) => answer.ended - answer.began),
    part('checking and keeping them', ({ answer, confirm }) => confirm.began - answer.ended),
    part('server activates the card', ({ confirm }) => confirm.ended - confirm.began),
    part('until the details are painted', ({ shown, confirm }) => shown - confirm.ended),
    { what: '  KDF alone', value: middle(({ kdf }) => kdf), unit: 'ms' },
    { what: '  keys alone', value: middle(({ keys }) => keys), unit: 'ms' },
  ];
}
