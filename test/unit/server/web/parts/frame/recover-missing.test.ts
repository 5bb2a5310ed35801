import { beforeEach, describe, expect, it } from 'vitest';
import { recoverMissing } from '../../../../../../server/web/parts/frame/recover-missing.ts';
import { AppError } from '../../../../../../shared/errors.ts';

/** What happened, in order. */
let happened: string[];
let answer: PromiseWithResolvers<unknown>;
let allowed: boolean;
let comeBack: (() => void) | null;

beforeEach(() => {
  happened = [];
  answer = Promise.withResolvers();
  allowed = true;
  comeBack = null;
});

function recover(): () => void {
  return recoverMissing(new TypeError('Failed to fetch dynamically imported module'), {
    ask: () => answer.promise,
    onceReachable: (back) => {
      happened.push('waits');
      comeBack = back;
      return () => {
        happened.push('stops waiting');
      };
    },
    mayReload: () => allowed,
    reload: () => happened.push('reloads'),
    say: ({ code }) => happened.push(code),
  });
}

/** Until what follows an answer has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const away = new AppError('server_unreachable');

describe('a part of the page that is missing', () => {
  it.each([
    ['answers', () => answer.resolve({})],
    ['answers that nobody is logged in', () => answer.reject(new AppError('session_missing'))],
    ['answers something else', () => answer.reject(new SyntaxError())],
  ])('reloads the page where the server %s', async (_, respond) => {
    recover();
    respond();
    await settled();
    expect(happened).toEqual(['reloads']);
  });

  it('says so if that has just been done', async () => {
    allowed = false;
    recover();
    answer.resolve({});
    await settled();
    expect(happened).toEqual(['internal']);
  });

  it('waits for a server that does not answer', async () => {
    recover();
    answer.reject(away);
    await settled();
    comeBack?.();
    expect(happened).toEqual(['server_unreachable', 'waits', 'reloads']);
  });

  it.each([
    ['answers', () => answer.resolve({})],
    ['does not answer', () => answer.reject(away)],
  ])('does not reload another page that is shown before the server %s', async (_, respond) => {
    recover()();
    respond();
    await settled();
    expect(happened).toEqual([]);
  });

  it('does not reload another page that is shown while it waits', async () => {
    const end = recover();
    answer.reject(away);
    await settled();
    end();
    comeBack?.();
    expect(happened).toEqual(['server_unreachable', 'waits', 'stops waiting']);
  });
});
