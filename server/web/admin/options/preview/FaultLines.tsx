import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import './fault-lines.css';

/** What is wrong with a script, or worth a warning, each with its line. */
export function FaultLines({ faults }: { faults: readonly ScriptFault[] }) {
  return (
    <ul class="fault-lines">
      {faults.map((fault, index) => (
        <li key={index}>{describeFault(fault)}</li>
      ))}
    </ul>
  );
}
