import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import { Announce } from '../../../../../shared/ui/feedback/Announce.tsx';
import { Icon } from '../../../../../shared/ui/icons/Icon.tsx';
import { useTexts } from '../use-texts.ts';

interface FaultListProps {
  faults: readonly ScriptFault[];
  warnings: readonly ScriptFault[];
  onLine: (line: number) => void;
}

/** Errors and warnings of the current script; each leads to its line. */
export function FaultList({ faults, warnings, onLine }: FaultListProps) {
  const { editor } = useTexts();
  return (
    <>
      <Announce text={faults.length === 0 ? '' : editor.mistakes(faults.length)} />
      {faults.length + warnings.length > 0 && (
        <ul class="fault-list">
          {faults.map((fault) => (
            <FaultRow key={keyOf(fault)} fault={fault} tone="bad" onLine={onLine} />
          ))}
          {warnings.map((fault) => (
            <FaultRow key={keyOf(fault)} fault={fault} tone="warn" onLine={onLine} />
          ))}
        </ul>
      )}
    </>
  );
}

function FaultRow({
  fault,
  tone,
  onLine,
}: {
  fault: ScriptFault;
  tone: 'bad' | 'warn';
  onLine: (line: number) => void;
}) {
  const { form, faults } = useTexts();
  const { line } = fault;
  const words = describeFault(fault, faults);
  const place = line === null ? '' : form.line(line); // how the sentence begins
  return (
    <li class={`fault c-tone-${tone}`}>
      <Icon name={tone === 'bad' ? 'error' : 'warning'} />
      <p>
        {line !== null && (
          <button class="c-link" type="button" onClick={() => onLine(line)}>
            {place}
          </button>
        )}
        {words.slice(place.length)}
      </p>
    </li>
  );
}

const keyOf = ({ line, option, reason }: ScriptFault) => `${line} ${option} ${reason}`;
