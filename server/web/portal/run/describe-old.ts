import type { RunMobileTexts } from '../../../../shared/texts/en/portal/run-mobile.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import { nameApart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';

type Old = Pick<Credential, 'deviceName' | 'createdAt' | 'name'>;

/** How one of several mobile IDs is recognized: by its phone and its day; with more details if two have the same. */
export function describeOld<T extends Old>(
  all: readonly T[],
  words: RunMobileTexts,
  formats: Formats,
): (old: T) => string {
  const phoneAndDay = ({ deviceName, createdAt }: Old) => {
    const since = words.lock.since(formats.day(createdAt));
    return joinFacts([deviceName, since]);
  };
  const clock = tellApart(all, { nameOf: phoneAndDay, detailOf: ({ createdAt }) => formats.time(createdAt) });
  const withClock = (old: T) => nameApart(phoneAndDay(old), clock(old));
  const name = tellApart(all, { nameOf: withClock, detailOf: ({ name }) => name });
  return (old) => nameApart(withClock(old), name(old));
}
