import { useEffect, useState } from 'preact/hooks';
import { listDepartments } from '../../../../shared/wire/people.ts';
import { call } from '../../parts/call.ts';

export interface Departments {
  readonly departments: readonly string[];
  readonly more: boolean;
}

/** Departments that have people; null until it is known. If the server cannot say, people are found without. */
export function useDepartments(): Departments | null {
  const [known, setKnown] = useState<Departments | null>(null);
  useEffect(() => {
    let current = true;
    call(listDepartments, {}).then(
      (answer) => current && setKnown(answer),
      () => undefined, // the list of people beside it says what is wrong
    );
    return () => {
      current = false;
    };
  }, []);
  return known;
}
