import type { OptionState } from '../../../../../shared/options/describe-options.ts';
import type { OptionValue } from '../../../../../shared/options/option.ts';
import { Button } from '../../../../../shared/ui/Button.tsx';
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
  const lines = state.how === 'expression' ? state.lines : [];
  return (
    <div class="option-expression">
      <code class="option-source">{state.source}</code>
      {value !== undefined && personName !== null && (
        <p class="option-value">
          <strong>{describeValue(value)}</strong> for {personName}
        </p>
      )}
      {lines.length === 0 ? (
        <p class="option-value">The script does not mention it: this is its default.</p>
      ) : (
        <span class="option-lines">
          {lines.map((line) => (
            <Button key={line} small onClick={() => onLine(line)}>
              Line {line}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
