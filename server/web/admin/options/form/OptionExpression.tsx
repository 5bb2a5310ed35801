import type { OptionState } from '../../../../../shared/options/describe-options.ts';
import type { OptionValue } from '../../../../../shared/options/option.ts';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { useTexts } from '../use-texts.ts';
import { describeValue } from './describe-value.ts';

interface OptionExpressionProps {
  state: Exclude<OptionState, { how: 'literal' }>;
  /** Its value for the chosen person; undefined = not known. */
  value: OptionValue | undefined;
  personName: string | null;
  onLine: (line: number) => void;
}

/** What the script says if that is more than one value: the value for the person, and the lines. */
export function OptionExpression({ state, value, personName, onLine }: OptionExpressionProps) {
  const { form } = useTexts();
  const lines = state.how === 'expression' ? state.lines : [];
  return (
    <div class="option-expression">
      <code class="option-source">{state.source}</code>
      {value !== undefined && personName !== null && (
        <p class="option-value">{form.valueFor(<strong>{describeValue(value, form)}</strong>, personName)}</p>
      )}
      {lines.length === 0 ? (
        <p class="option-value">{form.byDefault}</p>
      ) : (
        <span class="option-lines">
          {lines.map((line) => (
            <Button key={line} small onClick={() => onLine(line)}>
              {form.line(line)}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
