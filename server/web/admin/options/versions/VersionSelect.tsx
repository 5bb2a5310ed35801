import { useId } from 'preact/hooks';
import { Icon } from '../../../../../shared/ui/icons/Icon.tsx';
import type { OptionVersion } from '../../../../../shared/wire/option-script.ts';
import '../../../../../shared/ui/controls/field.css';
import { useTexts } from '../use-texts.ts';

interface VersionSelectProps {
  label: string;
  versions: readonly OptionVersion[];
  value: number;
  onChange: (version: number) => void;
}

export function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const { versions: words, formats } = useTexts();
  const id = useId();
  return (
    <div class="c-field">
      <label class="c-field-label" for={id}>
        {label}
      </label>
      <div class="c-field-box version-select">
        <select
          class="c-field-input"
          id={id}
          value={String(value)}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {versions.map((one) => (
            <option key={one.version} value={String(one.version)}>
              {one.savedBy === null
                ? words.choice(one.version, formats.day(one.savedAt))
                : words.choiceBy(one.version, formats.day(one.savedAt), one.savedBy)}
            </option>
          ))}
        </select>
        <Icon name="chevron-right" />
      </div>
    </div>
  );
}
