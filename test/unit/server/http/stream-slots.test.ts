import { expect, it } from 'vitest';
import { streamSlots } from '../../../../server/http/stream-slots.ts';

it('ends the oldest stream of a key when one comes too many, and none that has left', () => {
  const enter = streamSlots(2);
  const ended: string[] = [];
  const open = (key: string, name: string) => enter(key, () => ended.push(name));
  open('alice', 'first');
  const leave = open('alice', 'second');
  open('bob', 'other');
  expect(ended).toEqual([]);
  leave();
  open('alice', 'third');
  expect(ended).toEqual([]);
  open('alice', 'fourth');
  open('alice', 'fifth');
  expect(ended).toEqual(['first', 'third']);
});
