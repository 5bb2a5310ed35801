import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import { useTexts } from '../use-texts.ts';
import './fault-lines.css';

interface FaultLinesProps {
  faults: readonly ScriptFault[];
  /** Goes to a line of the script; absent: there is no script to go to. */
  onLine?: ((line: number) => void) | undefined;
}

/** Errors and warnings of a script, each with its line. */
export function FaultLines({ faults, onLine }: FaultLinesProps) {
  const { faults: words } = useTexts();
  return (
    <ul class="fault-lines">
      {faults.map((fault, index) => (
        <li key={index}>
          {describeFault(fault, words)} <GoToLine line={fault.line} onLine={onLine} />
        </li>
      ))}
    </ul>
  );
}

function GoToLine({ line, onLine }: { line: number | null; onLine: FaultLinesProps['onLine'] }) {
  const { preview } = useTexts();
  if (line === null || onLine === undefined) return null;
  return (
    <button class="c-link" type="button" onClick={() => onLine(line)}>
      {preview.showLine(line)}
    </button>
  );
}
