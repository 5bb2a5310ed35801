/** How many connections may be open. */
export interface ConnectionCaps {
  readonly inAll: number;
  /** From one network. A company may be behind one, and each of its browsers has a few. */
  readonly perNetwork: number;
}

export interface TableEntry {
  /** null = counts only in the total: a proxy that carries everybody's. */
  readonly network: string | null;
}

/** The open connections, and which of them are idle between two requests. */
export interface ConnectionTable<E extends TableEntry> {
  /**
   * Adds a connection as idle. Returns the one it displaced: an idle one, of its own network or of all; itself if none
   * is idle.
   */
  enter(entry: E): E | null;
  /** It is handling a request: it cannot be displaced. */
  work(entry: E): void;
  rest(entry: E): void;
  leave(entry: E): void;
  entries(): Iterable<E>;
  size(): number;
  /** Networks with a connection. */
  networks(): number;
}

interface Group<E> {
  readonly open: Set<E>;
  /** The longest idle first. */
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

  /** The group that exceeds its cap; its own network comes first, so that a network pays for itself. */
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
      // An answer may end after its connection has: without this, its network would never be removed.
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
