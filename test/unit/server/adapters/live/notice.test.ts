import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../../../server/adapters/live/notice.ts';

describe('readNotice', () => {
  it.each([
    [{ to: 'client', from: 'x', messageId: 'm' }],
    [{ to: 'everybody', from: 'x' }],
    [{ to: 'person', from: 'x', personId: 'p', change: { what: 'credentials', runId: null } }],
  ])('reads %j', (notice) => expect(readNotice(JSON.stringify(notice))).toEqual(notice));

  it('leaves out what a newer server adds', () =>
    expect(readNotice('{"to":"everybody","from":"x","more":1}')).toEqual({ to: 'everybody', from: 'x' }));

  it.each(['', '{', 'null', '[]', '{"to":"moon","from":"x"}', '{"to":"person","from":"x","personId":"p"}'])(
    'does not understand %s',
    (payload) => expect(readNotice(payload)).toBeNull(),
  );
});
