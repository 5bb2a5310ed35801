import { beforeEach, describe, expect, it } from 'vitest';
import { type ConnectionTable, connectionTable } from '../../../../server/http/connection-table.ts';

interface Entry {
  readonly network: string | null;
  readonly name: string;
}

describe('a table of connections', () => {
  let table: ConnectionTable<Entry>;
  let known: Map<string, Entry>;
  beforeEach(() => {
    table = connectionTable({ inAll: 5, perNetwork: 3 });
    known = new Map();
  });

  /** The first letter of its name is its network; `p` = a proxy. Returns the one it displaced. */
  function enter(name: string): string | null {
    const entry = { name, network: name.startsWith('p') ? null : name.charAt(0) };
    known.set(name, entry);
    return table.enter(entry)?.name ?? null;
  }
  const entry = (name: string) => known.get(name) ?? { name, network: null };
  const open = () => [...table.entries()].map(({ name }) => name);

  it('takes in what fits', () => {
    expect(['a1', 'a2', 'a3', 'b1', 'b2'].map(enter)).toEqual([null, null, null, null, null]);
    expect(table.size()).toBe(5);
  });

  it('forgets the network of a closed connection, also if an answer ends after that', () => {
    for (const name of ['a1', 'b1']) enter(name);
    for (const does of ['work', 'leave', 'rest', 'work'] as const) table[does](entry('a1'));
    expect([table.networks(), open()]).toEqual([1, ['b1']]);
  });

  it('displaces the one of the same network that has rested longest', () => {
    for (const name of ['b1', 'a1', 'a2', 'a3']) enter(name);
    table.work(entry('a1'));
    expect(enter('a4')).toBe('a2');
    table.rest(entry('a1'));
    expect(enter('a5')).toBe('a3');
    expect(enter('a6')).toBe('a4');
    expect(open()).toEqual(['b1', 'a1', 'a5', 'a6']);
  });

  it('refuses one more of a network that is at work with all it has', () => {
    for (const name of ['a1', 'a2', 'a3']) {
      enter(name);
      table.work(entry(name));
    }
    expect(enter('a4')).toBe('a4');
    expect(enter('b1')).toBeNull();
    table.leave(entry('a2'));
    expect(enter('a5')).toBeNull();
    expect(open()).toEqual(['a1', 'a3', 'b1', 'a5']);
  });

  it('displaces anybody who rests when there are too many in all', () => {
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2']) enter(name);
    for (const name of ['a1', 'a2']) table.work(entry(name));
    expect(enter('c1')).toBe('a3');
    for (const name of ['b1', 'b2', 'c1']) table.work(entry(name));
    expect(enter('d1')).toBe('d1');
    expect(table.size()).toBe(5);
  });

  it('counts a proxy only in the total', () => {
    expect(['p1', 'p2', 'p3', 'p4', 'p5'].map(enter)).toEqual([null, null, null, null, null]);
    expect(enter('a1')).toBe('p1');
  });

  it('knows nothing of closed connections, whatever still ends of them', () => {
    enter('a1');
    table.work(entry('a1'));
    table.leave(entry('a1'));
    table.rest(entry('a1'));
    table.leave(entry('a1'));
    expect(open()).toEqual([]);
    for (const name of ['a2', 'a3', 'a4']) enter(name);
    expect(enter('a5')).toBe('a2');
  });
});
