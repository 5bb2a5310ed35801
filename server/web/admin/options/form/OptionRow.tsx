import { useId } from 'preact/hooks';
import { describeReason } from '../../../../../shared/options/describe-fault.ts';
import type { OptionState } from '../../../../../shared/options/describe-options.ts';
import type { OptionValue } from '../../../../../shared/options/option.ts';
import type { DeclaredOption } from '../../../../../shared/options/option-list.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import { Icon } from '../../../../../shared/ui/icons/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { literalOf } from './literal-of.ts';
import { OptionControl } from './OptionControl.tsx';
import { OptionExpression } from './OptionExpression.tsx';
import { sayTyped } from './say-typed.ts';
import type { TypedFault } from './typed-value.ts';
import { useTyping } from './use-typing.ts';

export interface OptionRowProps {
  option: DeclaredOption;
  state: OptionState;
  faults: readonly ScriptFault[];
  warnings: readonly ScriptFault[];
  /** Its value for the chosen person; undefined = not known. */
  value: OptionValue | undefined;
  personName: string | null;
  off: boolean;
  /** `typed`: one letter of a word. */
  onValue: (value: OptionValue, how: { typed: boolean }) => void;
  /** Why the script cannot have what the field contains; null = it has it. */
  onUnwritten: (fault: TypedFault | null) => void;
  onLine: (line: number) => void;
  /** The focus entered this option, of that line, or left it. */
  onPoint: (line: number | null) => void;
}

/** One option: a control if the script has a literal value, its expression otherwise. */
export function OptionRow(props: OptionRowProps) {
  const { option, state, faults, warnings } = props;
  const { form, optionWords, faults: faultWords } = useTexts();
  const { title, help } = optionWords.options[option.path];
  const id = useId();
  const literal = literalOf(state);
  const controlled = literal !== undefined;
  const typing = useTyping(option.type, literal, props);
  const say = (fault: ScriptFault) => describeReason(fault, faultWords);
  // What the field itself detects is shown at once, and once.
  const reasons = typing.fault === null ? faults.map(say) : [sayTyped(typing.fault, form)];
  const line = state.how === 'literal' ? state.line : null;
  const wide = !controlled || option.type.is === 'text' || option.type.is === 'integers';
  return (
    <div
      class={`option${wide ? ' option-wide' : ''}`}
      {...(controlled ? {} : { role: 'group', 'aria-labelledby': `${id}-label` })}
      onFocusIn={() => props.onPoint(line)}
      onFocusOut={() => props.onPoint(null)}
    >
      {controlled ? (
        <label class="option-title" for={id}>
          {title}
        </label>
      ) : (
        <span class="option-title" id={`${id}-label`}>
          {title}
        </span>
      )}
      {controlled ? (
        <OptionControl
          id={id}
          type={option.type}
          title={title}
          value={literal}
          typing={typing}
          wrong={reasons.length > 0}
          off={props.off}
          describedBy={`${id}-help ${id}-faults`}
          onValue={props.onValue}
        />
      ) : (
        state.how !== 'literal' && (
          <OptionExpression state={state} value={props.value} personName={props.personName} onLine={props.onLine} />
        )
      )}
      <p class="option-help" id={`${id}-help`}>
        {help}
      </p>
      <div id={`${id}-faults`} class="option-faults">
        {reasons.map((reason) => (
          <p key={reason} class="option-fault c-tone-bad">
            <Icon name="error" />
            {reason}
          </p>
        ))}
        {warnings.map(say).map((reason) => (
          <p key={reason} class="option-fault c-tone-warn">
            <Icon name="warning" />
            {reason}
          </p>
        ))}
      </div>
    </div>
  );
}
