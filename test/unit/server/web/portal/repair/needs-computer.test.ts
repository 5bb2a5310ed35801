import { expect, it } from 'vitest';
import { goesOnElsewhere, needsComputer } from '../../../../../../server/web/portal/repair/needs-computer.ts';

const iPhone = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', maxTouchPoints: 5 };
const computer = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0', maxTouchPoints: 0 };

it('asks for a computer where a card is ordered on a phone, and nowhere else', () =>
  expect([
    needsComputer('virtual smart card', iPhone),
    needsComputer('virtual smart card', computer),
    needsComputer('mobile ID', iPhone),
    needsComputer('mobile ID', computer),
  ]).toEqual([true, false, false, false]));

it('leads no person with a phone into a card order, and lets them end one whose card is ready', () =>
  expect([
    goesOnElsewhere({ kind: 'virtual smart card', ready: false }, iPhone),
    goesOnElsewhere({ kind: 'virtual smart card', ready: true }, iPhone),
    goesOnElsewhere({ kind: 'virtual smart card', ready: false }, computer),
    goesOnElsewhere({ kind: 'mobile ID', ready: false }, iPhone),
  ]).toEqual([true, false, false, false]));
