import type { OptionType, OptionValue } from '../../../../../shared/options/option.ts';
import { Switch } from '../../../../../shared/ui/controls/Switch.tsx';
import { Icon } from '../../../../../shared/ui/icons/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import type { Typing } from './use-typing.ts';

interface OptionControlProps {
  id: string;
  type: OptionType;
  title: string;
  value: OptionValue;
  typing: Typing;
  wrong: boolean;
  off: boolean;
  describedBy: string;
  onValue: (value: OptionValue, how: { typed: boolean }) => void;
}

/** The control for an option's literal value. */
export function OptionControl(props: OptionControlProps) {
  const { id, type, value, wrong, off, describedBy, onValue } = props;
  const { optionWords } = useTexts();
  switch (type.is) {
    case 'boolean':
      return (
        <Switch
          id={id}
          on={value === true}
          wrong={wrong}
          disabled={off}
          describedBy={describedBy}
          onChange={(on) => onValue(on, { typed: false })}
        />
      );
    case 'choice':
      return (
        <span class="c-field-box option-select">
          <select
            class="c-field-input"
            id={id}
            value={String(value)}
            disabled={off}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={describedBy}
            onChange={(event) => onValue(event.currentTarget.value, { typed: false })}
          >
            {type.values.map((one) => (
              <option key={one} value={one}>
                {optionWords.choice(one)}
              </option>
            ))}
          </select>
          <Icon name="chevron-right" />
        </span>
      );
    case 'integer':
      return type.orNull ? <NumberOrNone {...props} least={type.min} /> : <TypedField {...props} inputMode="numeric" />;
    case 'text':
      return <TypedField {...props} inputMode="text" />;
    case 'integers':
      return <TypedField {...props} inputMode="text" />;
  }
}

function TypedField({
  id,
  typing,
  wrong,
  off,
  describedBy,
  inputMode,
}: OptionControlProps & { inputMode: 'text' | 'numeric' }) {
  return (
    <span class={`c-field-box${wrong ? ' c-field-wrong' : ''}`}>
      <input
        class="c-field-input"
        id={id}
        type="text"
        inputMode={inputMode}
        value={typing.shown}
        disabled={off}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={describedBy}
        onInput={(event) => typing.onInput(event.currentTarget.value)}
        onBlur={typing.onBlur}
      />
    </span>
  );
}

/** A number, or none at all: the switch decides. */
function NumberOrNone(props: OptionControlProps & { least: number }) {
  const { title, value, off, onValue, least } = props;
  const { form } = useTexts();
  const none = value === null;
  return (
    <span class="option-or-none">
      {!none && <TypedField {...props} inputMode="numeric" />}
      <label class="option-none">
        <input
          id={none ? props.id : undefined}
          type="checkbox"
          checked={none}
          disabled={off}
          aria-label={form.noLimitOf(title)}
          onChange={(event) => onValue(event.currentTarget.checked ? null : least, { typed: false })}
        />
        <span>{form.noLimit}</span>
      </label>
    </span>
  );
}
