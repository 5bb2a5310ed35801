import { expect, it } from 'vitest';
import { askToLogOut, guardLogOut } from '../../../../../../server/web/parts/frame/log-out-guard.ts';

const loggedOut: string[] = [];
const ask = (who: string) => askToLogOut(() => loggedOut.push(who));

it('logs out at once where no page asks', () => {
  ask('at once');
  expect(loggedOut.splice(0)).toEqual(['at once']);
});

it('leaves it to the page that asks, until that page is gone', () => {
  let answer = () => undefined as unknown;
  const end = guardLogOut((logOut) => {
    answer = logOut;
  });
  ask('when answered');
  expect(loggedOut).toEqual([]);
  answer();
  expect(loggedOut.splice(0)).toEqual(['when answered']);
  end();
  ask('after it');
  expect(loggedOut.splice(0)).toEqual(['after it']);
});

it('keeps the guard of the page that came when the one before it ends later', () => {
  const endFirst = guardLogOut(() => loggedOut.push('first'));
  const endSecond = guardLogOut(() => loggedOut.push('second'));
  endFirst();
  ask('nobody asked');
  expect(loggedOut.splice(0)).toEqual(['second']);
  endSecond();
});
