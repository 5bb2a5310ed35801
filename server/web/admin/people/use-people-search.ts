import { useEffect, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { type PersonRow, searchPeople } from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';

const TYPING_PAUSE_MS = 150;
const EVERYBODY = '*';

export interface Found {
  readonly words: string;
  readonly people: readonly PersonRow[];
  /** There are others beyond the list. */
  readonly more: boolean;
}

interface Search {
  /** What was found last; null = nothing was looked for. */
  readonly found: Found | null;
  /** True while `found` does not belong to the words yet. */
  readonly looking: boolean;
  readonly error: AppError | null;
  readonly again: () => void;
}

/** Looks for people while words are typed. Without words it finds the first ones, or nobody if `idle` says so. */
export function usePeopleSearch(typed: string, { idle }: { idle: 'everybody' | 'nobody' }): Search {
  const words = typed.trim();
  const asked = words === '' && idle === 'everybody' ? EVERYBODY : words;
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setError(null);
    if (asked === '') {
      setFound(null);
      return;
    }
    let current = true;
    const look = async () => {
      try {
        const { people, more } = await find(asked);
        if (current) setFound({ words, people, more });
      } catch (cause) {
        if (current) setError(cause instanceof AppError ? cause : new AppError('internal', null, { cause }));
      }
    };
    const timer = setTimeout(() => void look(), TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, tries]);
  return {
    found,
    looking: asked !== '' && found?.words !== words && error === null,
    error,
    again: () => setTries((count) => count + 1),
  };
}

/** A browser takes a path's part `.` or `..` for a direction, also when it is escaped; nobody is called so. */
async function find(words: string): Promise<{ people: readonly PersonRow[]; more: boolean }> {
  return /^\.{1,2}$/.test(words) ? { people: [], more: false } : call(searchPeople, { words });
}
