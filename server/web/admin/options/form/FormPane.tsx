import { useRef } from 'preact/hooks';
import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import { describeOptions, type OptionStates } from '../../../../../shared/options/describe-options.ts';
import type { OptionValue } from '../../../../../shared/options/option.ts';
import { OPTION_KINDS, type OptionKind } from '../../../../../shared/options/option-kind.ts';
import {
  type DeclaredOption,
  type OptionPath,
  type OptionSection,
  optionsOfKind,
} from '../../../../../shared/options/option-list.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../use-texts.ts';
import './form-pane.css';
import { OptionRow } from './OptionRow.tsx';
import type { TypedFault } from './typed-value.ts';

interface FormPaneProps {
  kind: OptionKind;
  /** The script: the form is only another view of it. */
  text: string;
  readOnly: boolean;
  faults: readonly ScriptFault[];
  warnings: readonly ScriptFault[];
  /** The value of each option for the chosen person, by its path. */
  values: Readonly<Record<string, OptionValue>>;
  personName: string | null;
  onValue: (path: OptionPath, value: OptionValue, how: { typed: boolean }) => void;
  onUnwritten: (path: OptionPath, fault: TypedFault | null) => void;
  onLine: (line: number) => void;
  onPoint: (line: number | null) => void;
}

/** Every option of the kind by its section. While the text cannot be parsed it shows the last state, disabled. */
export function FormPane(props: FormPaneProps) {
  const { kind, text, readOnly, faults, warnings, values } = props;
  const { form, optionWords } = useTexts();
  const described = describeOptions(OPTION_KINDS[kind], text);
  const lastRead = useRef<OptionStates | null>(null);
  if ('options' in described) lastRead.current = described.options;
  const options = lastRead.current;
  return (
    <Panel title={form.title}>
      <div class="pane-scroll" tabIndex={readOnly ? 0 : undefined}>
        {'fault' in described && <Unreadable fault={described.fault} onLine={props.onLine} />}
        {options !== null &&
          bySection(optionsOfKind(OPTION_KINDS[kind])).map(([section, declared]) => (
            <fieldset key={section} class="option-section">
              <legend class="option-section-title">{optionWords.sections[section]}</legend>
              {declared.map((option) => {
                const { path } = option;
                const state = options[path];
                if (state === undefined) return null;
                return (
                  <OptionRow
                    key={path}
                    option={option}
                    state={state}
                    faults={faults.filter((fault) => fault.option === path)}
                    warnings={warnings.filter((fault) => fault.option === path)}
                    value={values[path]}
                    personName={props.personName}
                    off={readOnly || 'fault' in described}
                    onValue={(value, how) => props.onValue(path, value, how)}
                    onUnwritten={(fault) => props.onUnwritten(path, fault)}
                    onLine={props.onLine}
                    onPoint={props.onPoint}
                  />
                );
              })}
            </fieldset>
          ))}
      </div>
    </Panel>
  );
}

function Unreadable({ fault, onLine }: { fault: ScriptFault; onLine: (line: number) => void }) {
  const { form, faults } = useTexts();
  const { line } = fault;
  return (
    <div class="form-note">
      <Note
        tone="warn"
        title={describeFault(fault, faults)}
        actions={
          line !== null && (
            <Button small onClick={() => onLine(line)}>
              {form.line(line)}
            </Button>
          )
        }
      >
        {form.unreadable}
      </Note>
    </div>
  );
}

function bySection(
  options: readonly DeclaredOption[],
): ReadonlyArray<readonly [OptionSection, readonly DeclaredOption[]]> {
  return [...Map.groupBy(options, ({ section }) => section)];
}
