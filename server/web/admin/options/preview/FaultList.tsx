import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import './fault-list.css';

/** What is wrong with a script, or worth a warning, each with its line. */
export function FaultList({ faults }: { faults: readonly ScriptFault[] }) {
  return (
    <ul class="fault-list">
      {faults.map((fault, index) => (
        <li key={index}>{describeFault(fault)}</li>
      ))}
    </ul>
  );
}

/** `Line 12: at least …`, or the reason alone, beginning with a capital. */
export function describeFault({ line, reason }: ScriptFault): string {
  return line === null ? reason.charAt(0).toUpperCase() + reason.slice(1) : `Line ${line}: ${reason}`;
}
