import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { nameApart, tellApart } from '../../../../shared/ui/tell-apart.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';

type Old = Pick<Credential, 'deviceName' | 'createdAt' | 'name'>;

/** By what each of somebody's mobile IDs is chosen: its phone and its day; where two have the same, more of each. */
export function describeOld<T extends Old>(all: readonly T[]): (old: T) => string {
  const clock = tellApart(all, { nameOf: phoneAndDay, detailOf: ({ createdAt }) => formatClock(createdAt) });
  const withClock = (old: T) => nameApart(phoneAndDay(old), clock(old));
  const name = tellApart(all, { nameOf: withClock, detailOf: ({ name }) => name });
  return (old) => nameApart(withClock(old), name(old));
}

function phoneAndDay({ deviceName, createdAt }: Old): string {
  const since = `since ${formatDate(createdAt)}`;
  return deviceName === null ? since : `${deviceName} · ${since}`;
}
