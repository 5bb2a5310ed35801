import { describeFault } from '../../../../shared/options/describe-fault.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import type { OptionFailure } from '../../../../shared/wire/option-script.ts';
import { useTexts } from './use-texts.ts';

interface OptionFailuresProps {
  failures: readonly OptionFailure[];
  /** Lines are those of this version; the text may have changed since. */
  version: number;
  onLine: (line: number) => void;
  onShowFor: (personId: string) => void;
}

/** People who could not order because the saved version fails for them. */
export function OptionFailures({ failures, version, onLine, onShowFor }: OptionFailuresProps) {
  const { pages, faults: words, formats } = useTexts();
  const lines = [
    ...new Set(failures.flatMap(({ faults }) => faults.flatMap(({ line }) => (line === null ? [] : [line])))),
  ];
  return (
    <Note
      tone="bad"
      title={pages.failsFor(version, failures.length)}
      actions={lines.map((line) => (
        <Button key={line} small onClick={() => onLine(line)}>
          {pages.line(line)}
        </Button>
      ))}
    >
      <ul>
        {failures.map(({ personId, name, at, count, faults }) => {
          const link = <a href={`/admin/people/${personId}`}>{name}</a>;
          const last = formats.moment(at);
          return (
            <li key={personId}>
              {count > 1 ? pages.couldNotOrderOften(link, count, last) : pages.couldNotOrder(link, last)}{' '}
              {faults.map((fault) => describeFault(fault, words)).join(' ')}{' '}
              <button class="c-link" type="button" onClick={() => onShowFor(personId)}>
                {pages.showFor(name)}
              </button>
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
