import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../../shared/ui/icons/Icon.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { FilterList, type FilterListProps } from './FilterList.tsx';
import { describeFilter } from './people-filters.ts';

/** A filter that opens in place. Esc, and moving the focus elsewhere, closes it; Esc returns the focus. */
export function FilterButton(list: FilterListProps) {
  const { people } = useTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of what is inside
    <div
      class="filter"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        class={`filter-button${list.chosen.length > 0 ? ' filter-button-chosen' : ''}`}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {describeFilter(list, people.filters)}
        <Icon name="chevron-right" />
      </button>
      {open && (
        <div class="filter-box" id={id}>
          <FilterList {...list} legend="heard" />
        </div>
      )}
    </div>
  );
}
