import { useId, useState } from 'preact/hooks';
import { AUDITED } from '../../../../shared/audited.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { type AuditSearch, isEmpty, NO_SEARCH } from './audit-search.ts';
import { describeEvent } from './describe-event.ts';

const DEEDS = AUDITED.map((name) => ({ name, words: describeEvent({ what: name, facts: {} }) })).sort((one, other) =>
  one.words.localeCompare(other.words),
);

interface AuditFiltersProps {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
}

/** By day, person and event. */
export function AuditFilters({ search, onSearch }: AuditFiltersProps) {
  const id = useId();
  const [person, setPerson] = useState(search.person);
  return (
    <search>
      <form
        class="audit-filters"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch({ ...search, person: person.trim() });
        }}
      >
        <label for={`${id}-day`}>When</label>
        <input
          class="audit-filter"
          id={`${id}-day`}
          type="date"
          value={search.day}
          onChange={(event) => onSearch({ ...search, day: event.currentTarget.value })}
        />
        <label for={`${id}-person`}>Who</label>
        <input
          class="audit-filter"
          id={`${id}-person`}
          type="search"
          placeholder="user name"
          autocapitalize="none"
          spellcheck={false}
          maxLength={128}
          value={person}
          onInput={(event) => setPerson(event.currentTarget.value)}
          onChange={() => onSearch({ ...search, person: person.trim() })}
        />
        <label for={`${id}-what`}>What</label>
        <select
          class="audit-filter"
          id={`${id}-what`}
          value={search.what}
          onChange={(event) => onSearch({ ...search, what: event.currentTarget.value })}
        >
          <option value="">everything</option>
          {DEEDS.map(({ name, words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        {!isEmpty(search) && (
          <Button
            kind="ghost"
            onClick={() => {
              setPerson('');
              onSearch(NO_SEARCH);
            }}
          >
            Clear filters
          </Button>
        )}
      </form>
    </search>
  );
}
