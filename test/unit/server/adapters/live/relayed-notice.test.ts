import { describe, expect, it } from 'vitest';
import { readRelayedNotice } from '../../../../../server/adapters/live/relayed-notice.ts';

describe('readRelayedNotice', () => {
  it.each([
    [{ to: 'client', from: 'x', messageId: 'm' }],
    [{ to: 'everybody', from: 'x' }],
    [{ to: 'person', from: 'x', personId: 'p', change: { what: 'credentials', runId: null } }],
  ])('reads %j', (notice) => expect(readRelayedNotice(JSON.stringify(notice))).toEqual(notice));

  it('leaves out what a newer server adds', () =>
    expect(readRelayedNotice('{"to":"everybody","from":"x","more":1}')).toEqual({ to: 'everybody', from: 'x' }));

  it.each(['', '{', 'null', '[]', '{"to":"moon","from":"x"}', '{"to":"person","from":"x","personId":"p"}'])(
    'does not understand %s',
    (payload) => expect(readRelayedNotice(payload)).toBeNull(),
  );
});
