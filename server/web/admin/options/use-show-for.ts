import { useRef, useState } from 'preact/hooks';
import { readPerson } from '../../../../shared/wire/admin.ts';
import type { PersonRow } from '../../../../shared/wire/people.ts';
import { call } from '../../parts/call.ts';
import { rememberPerson } from './preview/remembered-person.ts';

interface ShowFor {
  /** Chooses this person, as if they had been searched for. Never rejects. */
  readonly showFor: (personId: string) => Promise<void>;
  /** The last one could not be read: no other was chosen. */
  readonly failed: boolean;
}

/** From a fault to the script's result for the person whom it hits. */
export function useShowFor(onPerson: (person: PersonRow) => void): ShowFor {
  const [failed, setFailed] = useState(false);
  const wanted = useRef<string | null>(null);
  const showFor = async (personId: string) => {
    wanted.current = personId;
    setFailed(false);
    try {
      const { person } = await call(readPerson, { id: personId });
      if (wanted.current !== personId) return;
      rememberPerson(person);
      onPerson(person);
    } catch {
      if (wanted.current === personId) setFailed(true);
    }
  };
  return { showFor, failed };
}
