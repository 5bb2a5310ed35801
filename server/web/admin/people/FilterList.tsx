export interface FilterListProps {
  word: string;
  values: readonly string[];
  /** The words of each value. */
  say: (value: string) => string;
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
  /** Shown below the values. */
  note: string | null;
}

/** The values of one filter, to tick. `heard`: its label is on the button above. */
export function FilterList({
  word,
  values,
  say,
  chosen,
  onChosen,
  note,
  legend,
}: FilterListProps & { legend: 'seen' | 'heard' }) {
  return (
    <fieldset class="filter-list">
      <legend class={legend === 'heard' ? 'c-visually-hidden' : 'filter-legend'}>{word}</legend>
      {values.map((value) => (
        <label key={value} class="filter-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChosen(values.filter((one) => (one === value ? checked : chosen.includes(one))))
            }
          />
          <span>{say(value)}</span>
        </label>
      ))}
      {note !== null && <p class="filter-note">{note}</p>}
    </fieldset>
  );
}
