/** How many connections may be open. */
export interface ConnectionCaps {
  readonly inAll: number;
  /** From one network. A company may sit behind one, and each of its browsers has a few. */
  readonly perNetwork: number;
}

export interface TableEntry {
  /** null = counts in all alone: a proxy that brings everybody's. */
  readonly network: string | null;
}

/** Who is connected, and who of them rests between two requests. */
export interface ConnectionTable<E extends TableEntry> {
  /** Takes it in, resting. Gives whom it displaced: one that rests, of its own network or of all; itself where none does. */
  enter(entry: E): E | null;
  /** It works on a request: nobody displaces it. */
  work(entry: E): void;
  rest(entry: E): void;
  leave(entry: E): void;
  entries(): Iterable<E>;
  size(): number;
  /** From which somebody is connected. */
  networks(): number;
}

interface Group<E> {
  readonly open: Set<E>;
  /** The one that has rested longest first. */
  readonly resting: Set<E>;
}

export function connectionTable<E extends TableEntry>(caps: ConnectionCaps): ConnectionTable<E> {
  const all: Group<E> = emptyGroup();
  const networks = new Map<string, Group<E>>();

  function groupsOf({ network }: E): Group<E>[] {
    return network === null ? [all] : [all, networks.getOrInsertComputed(network, () => emptyGroup<E>())];
  }

  function leave(entry: E): void {
    for (const group of groupsOf(entry)) {
      group.open.delete(entry);
      group.resting.delete(entry);
    }
    const { network } = entry;
    if (network !== null && networks.get(network)?.open.size === 0) networks.delete(network);
  }

  /** The group that is over its cap; its own network comes first, so that it pays for itself. */
  function fullGroup(entry: E): Group<E> | undefined {
    const [, own] = groupsOf(entry);
    if (own !== undefined && own.open.size > caps.perNetwork) return own;
    return all.open.size > caps.inAll ? all : undefined;
  }

  return {
    enter(entry) {
      for (const group of groupsOf(entry)) group.open.add(entry);
      const full = fullGroup(entry);
      const displaced = full === undefined ? null : ([...full.resting.values().take(1)][0] ?? entry);
      if (displaced !== null) leave(displaced);
      if (displaced !== entry) for (const group of groupsOf(entry)) group.resting.add(entry);
      return displaced;
    },
    work(entry) {
      if (!all.open.has(entry)) return;
      for (const group of groupsOf(entry)) group.resting.delete(entry);
    },
    rest(entry) {
      // An answer may end after its connection has: whoever left is not asked after, or their network stayed for ever.
      if (!all.open.has(entry)) return;
      for (const group of groupsOf(entry)) group.resting.add(entry);
    },
    leave,
    entries: () => all.open,
    size: () => all.open.size,
    networks: () => networks.size,
  };
}

function emptyGroup<E>(): Group<E> {
  return { open: new Set(), resting: new Set() };
}
