import { useRef, useState } from 'preact/hooks';
import { HOLDINGS, type Holding, ROLES, type Role, USER_STATES, type UserState } from '../../../../shared/person.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../../../shared/ui/feedback/Dialog.tsx';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FilterList } from './FilterList.tsx';
import { areEmpty, NO_FILTERS, PEOPLE_FILTERS, type PeopleFilters } from './people-filters.ts';
import { useDepartments } from './use-departments.ts';

interface FilterBarProps {
  filters: PeopleFilters;
  onFilters: (filters: PeopleFilters) => void;
  /** How many match, null = more than are counted; absent = it is not known yet. */
  found?: number | null | undefined;
}

/** The filters beside each other; on a narrow screen behind one button. Each takes effect at once. */
export function FilterBar({ filters, onFilters, found }: FilterBarProps) {
  const { people, ui } = useTexts();
  const words = people.filters;
  const narrow = useNarrow();
  const top = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const known = useDepartments();
  const departments = [...new Set([...(known?.departments ?? []), ...filters.departments])].sort();
  const values = { states: USER_STATES, roles: ROLES, departments, holdings: HOLDINGS };
  // Each value has its word; departments are data, and say themselves.
  const said = {
    states: ui.states satisfies Record<UserState, string>,
    roles: people.roles satisfies Record<Role, string>,
    departments: { '': words.noDepartment },
    holdings: people.holdings satisfies Record<Holding, string>,
  };
  const lists = PEOPLE_FILTERS.map(({ key }) => ({
    key,
    word: words[key],
    say: (value: string) => new Map(Object.entries(said[key])).get(value) ?? value,
    values: values[key],
    chosen: filters[key],
    note: key === 'departments' && known?.more ? words.firstDepartments : null,
    onChosen: (chosen: readonly string[]) => onFilters({ ...filters, [key]: chosen }),
  }));
  const clear = !areEmpty(filters) && (
    <Button kind="ghost" small onClick={() => onFilters(NO_FILTERS)}>
      {words.clear}
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
        {chosen === 0 ? words.title : words.chosen(chosen)}
      </Button>
      <Dialog
        open={open}
        title={words.title}
        onDismiss={() => setOpen(false)}
        initialFocus={top}
        actions={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              {found === undefined ? words.show : found === null ? words.showMany : words.showFound(found)}
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
