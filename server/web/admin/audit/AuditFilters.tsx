import { useId, useMemo, useState } from 'preact/hooks';
import { AUDITED } from '../../../../shared/audited.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { type AuditSearch, isEmpty, NO_SEARCH } from './audit-search.ts';
import { useTexts } from './use-texts.ts';

interface AuditFiltersProps {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
}

/** By day, person and event. */
export function AuditFilters({ search, onSearch }: AuditFiltersProps) {
  const { audit, language } = useTexts();
  const { filters: words, events } = audit;
  const sorted = useMemo(
    () => AUDITED.toSorted((one, other) => events[one].localeCompare(events[other], language)),
    [events, language],
  );
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
        <label for={`${id}-day`}>{words.when}</label>
        <input
          class="audit-filter"
          id={`${id}-day`}
          type="date"
          value={search.day}
          onChange={(event) => onSearch({ ...search, day: event.currentTarget.value })}
        />
        <label for={`${id}-person`}>{words.who}</label>
        <input
          class="audit-filter"
          id={`${id}-person`}
          type="search"
          placeholder={words.userName}
          autocapitalize="none"
          spellcheck={false}
          maxLength={128}
          value={person}
          onInput={(event) => setPerson(event.currentTarget.value)}
          onChange={() => onSearch({ ...search, person: person.trim() })}
        />
        <label for={`${id}-what`}>{words.what}</label>
        <select
          class="audit-filter"
          id={`${id}-what`}
          value={search.what}
          onChange={(event) => onSearch({ ...search, what: event.currentTarget.value })}
        >
          <option value="">{words.everything}</option>
          {sorted.map((name) => (
            <option key={name} value={name}>
              {events[name]}
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
            {words.clear}
          </Button>
        )}
      </form>
    </search>
  );
}
