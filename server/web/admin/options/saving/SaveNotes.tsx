import type { AppError } from '../../../../../shared/errors.ts';
import { describeFault, describeRefusal } from '../../../../../shared/options/describe-fault.ts';
import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Announce } from '../../../../../shared/ui/feedback/Announce.tsx';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { WhyNot } from '../../frame/WhyNot.tsx';
import { useTexts } from '../use-texts.ts';
import type { Saving } from './saving.ts';

interface SaveNotesProps {
  saving: Saving;
  /** Why it could not be tried at all; null = it could. */
  error: AppError | null;
  onCompare: () => void;
  onLine: (line: number) => void;
  onShowFor: (personId: string) => void;
}

/** How the last Save ended. */
export function SaveNotes({
  saving: { newer, refused, savedAs },
  error,
  onCompare,
  onLine,
  onShowFor,
}: SaveNotesProps) {
  const { pages, faults, saving: said } = useTexts();
  const saved = savedAs === null ? '' : said.savedAs(savedAs);
  const lines = [...new Set(refused?.flatMap(({ line }) => (line === null ? [] : [line])))];
  const people = firstExamples(refused ?? []);
  return (
    <>
      <Announce text={saved} />
      {error !== null &&
        (error.code === 'server_unreachable' ? (
          // A Save is not retried by itself, and it may have arrived without its answer.
          <Note tone="warn" title={said.noConnection} alert>
            {said.noConnectionHelp}
          </Note>
        ) : (
          <WhyNot error={error} />
        ))}
      {saved !== '' && <Note tone="good">{saved}</Note>}
      {refused !== null && (
        <Note
          tone="bad"
          title={describeRefusal(refused, faults)}
          alert
          actions={
            lines.length + people.size > 0 && (
              <>
                {lines.map((line) => (
                  <Button key={line} small onClick={() => onLine(line)}>
                    {pages.line(line)}
                  </Button>
                ))}
                {[...people].map(([personId, name]) => (
                  <Button key={personId} small onClick={() => onShowFor(personId)}>
                    {pages.showFor(name)}
                  </Button>
                ))}
              </>
            )
          }
        >
          {refused.length > 1 && (
            <ul>
              {refused.map((fault) => (
                <li key={describeFault(fault, faults)}>{describeFault(fault, faults)}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {newer !== null && (
        <Note
          tone="warn"
          title={
            newer.savedBy === null
              ? said.overtakenBySomebody(newer.version)
              : said.overtaken(newer.savedBy, newer.version)
          }
          alert
          actions={
            <Button small onClick={onCompare}>
              {said.compare}
            </Button>
          }
        >
          {said.overtakenHelp}
        </Note>
      )}
    </>
  );
}

/** For each fault that hits only some, the first person, by id, with the name. */
function firstExamples(faults: readonly ScriptFault[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { fails } of faults) {
    const name = fails?.examples[0];
    if (fails?.personId && name !== undefined) found.set(fails.personId, name);
  }
  return found;
}
