import { useRef, useState } from 'preact/hooks';
import { HOLDINGS, ROLES, USER_STATES } from '../../../../shared/person.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { FilterButton } from './FilterButton.tsx';
import { FilterList } from './FilterList.tsx';
import { areEmpty, NO_FILTERS, PEOPLE_FILTERS, type PeopleFilters } from './people-filters.ts';
import { useDepartments } from './use-departments.ts';

interface FilterBarProps {
  filters: PeopleFilters;
  onFilters: (filters: PeopleFilters) => void;
  /** How many match, in words. */
  found: string;
}

/** The filters beside each other; on a narrow screen behind one button. Each takes effect at once. */
export function FilterBar({ filters, onFilters, found }: FilterBarProps) {
  const narrow = useNarrow();
  const top = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const known = useDepartments();
  const departments = [...new Set([...(known?.departments ?? []), ...filters.departments])].sort();
  const values = { states: USER_STATES, roles: ROLES, departments, holdings: HOLDINGS };
  const lists = PEOPLE_FILTERS.map(({ key, word }) => ({
    key,
    word,
    values: values[key],
    chosen: filters[key],
    note: key === 'departments' && known?.more ? 'The first ones. The words of a search find the others too.' : null,
    onChosen: (chosen: readonly string[]) => onFilters({ ...filters, [key]: chosen }),
  }));
  const clear = !areEmpty(filters) && (
    <Button kind="ghost" small onClick={() => onFilters(NO_FILTERS)}>
      Clear filters
    </Button>
  );
  if (!narrow) {
    return (
      <div class="people-filters">
        {lists.map(({ key, ...list }) => (
          <FilterButton key={key} {...list} />
        ))}
        {clear}
      </div>
    );
  }
  const chosen = lists.filter((list) => list.chosen.length > 0).length;
  return (
    <div class="people-filters">
      <Button small onClick={() => setOpen(true)}>
        {chosen === 0 ? 'Filters' : `Filters: ${chosen}`}
      </Button>
      <Dialog
        open={open}
        title="Filters"
        onDismiss={() => setOpen(false)}
        initialFocus={top}
        actions={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              Show {found === '' ? 'people' : found.toLowerCase()}
            </Button>
            {clear}
          </>
        }
      >
        {/* it begins at its top, however long it is */}
        <div class="filter-lists" ref={top} tabIndex={-1}>
          {lists.map(({ key, ...list }) => (
            <FilterList key={key} {...list} legend="seen" />
          ))}
        </div>
      </Dialog>
    </div>
  );
}
