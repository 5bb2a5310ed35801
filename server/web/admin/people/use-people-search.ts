import { useEffect, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { findPeople, type ListedPerson } from '../../../../shared/wire/people.ts';
import { call } from '../../parts/call.ts';
import { type Action, useAction } from '../../parts/data/use-action.ts';
import { NO_FILTERS, type PeopleFilters, writeFilters } from './people-filters.ts';

const TYPING_PAUSE_MS = 150;

export interface Found {
  readonly words: string;
  readonly people: readonly ListedPerson[];
  /** There are others beyond the list. */
  readonly more: boolean;
  /** How many match, and how many there are; null = more than are counted. */
  readonly found: number | null;
  readonly total: number | null;
}

interface Search {
  /** The last result; null = no search yet. */
  readonly found: Found | null;
  /** True while `found` does not match words and filters yet. */
  readonly looking: boolean;
  readonly error: AppError | null;
  readonly again: () => void;
  /** Fetches the next page. */
  readonly more: Action;
}

interface Known extends Found {
  readonly key: string;
}

interface Asked {
  readonly filters?: PeopleFilters;
  /** Whom it finds without words. */
  readonly idle: 'everybody' | 'nobody';
}

/** Searches people while words are typed and filters chosen. */
export function usePeopleSearch(typed: string, { filters = NO_FILTERS, idle }: Asked): Search {
  const words = typed.trim();
  const idling = words === '' && idle === 'nobody';
  const key = JSON.stringify([words, writeFilters(filters)]);
  const [known, setKnown] = useState<Known | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setError(null);
    if (idling) {
      setKnown(null);
      return;
    }
    let current = true;
    const look = async () => {
      try {
        const page = await call(findPeople, { ...asked(words, filters), behind: null });
        if (current) setKnown({ ...page, words, key });
      } catch (cause) {
        if (current) setError(cause instanceof AppError ? cause : new AppError('internal', null, { cause }));
      }
    };
    const timer = setTimeout(() => void look(), TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [idling, key, tries]);
  const more = useAction(async () => {
    const behind = known?.people.at(-1)?.id;
    if (known === null || behind === undefined) return;
    const page = await call(findPeople, { ...asked(words, filters), behind });
    // After further typing the list is another one.
    setKnown((now) => (now === known ? { ...known, ...page, people: [...known.people, ...page.people] } : now));
  });
  return {
    found: known,
    looking: !idling && known?.key !== key && error === null,
    error,
    again: () => setTries((count) => count + 1),
    more,
  };
}

function asked(words: string, { states, roles, departments, holdings }: PeopleFilters) {
  return {
    words,
    states: [...states],
    roles: [...roles],
    departments: [...departments],
    holdings: [...holdings],
  };
}
