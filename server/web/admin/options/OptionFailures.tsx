import { describeFault } from '../../../../shared/options/describe-fault.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import type { OptionFailure } from '../../../../shared/wire/option-script.ts';
import { formatMoment } from './describe-version.ts';

interface OptionFailuresProps {
  failures: readonly OptionFailure[];
  /** Lines are those of this version; the text may have changed since. */
  version: number;
  onLine: (line: number) => void;
  onShowFor: (personId: string) => void;
}

/** People who could not order because the saved version fails for them. */
export function OptionFailures({ failures, version, onLine, onShowFor }: OptionFailuresProps) {
  const lines = [
    ...new Set(failures.flatMap(({ faults }) => faults.flatMap(({ line }) => (line === null ? [] : [line])))),
  ];
  return (
    <Note
      tone="bad"
      title={`Version ${version} fails for ${failures.length === 1 ? 'one person' : `${failures.length} people`}.`}
      actions={lines.map((line) => (
        <Button key={line} small onClick={() => onLine(line)}>
          Line {line}
        </Button>
      ))}
    >
      <ul>
        {failures.map(({ personId, name, at, count, faults }) => (
          <li key={personId}>
            <a href={`/admin/people/${personId}`}>{name}</a> could not order
            {count > 1 ? `, ${count} times, the last` : ''} on {formatMoment(at)}. {faults.map(describeFault).join(' ')}{' '}
            <button class="c-link" type="button" onClick={() => onShowFor(personId)}>
              Show for {name}
            </button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
