import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import type { AuditVerdict } from '../../../../shared/wire/audit.ts';
import { describeCount } from './describe-count.ts';

/** What Verify has found. */
export function Verdict({ verdict: { entries, head, broken } }: { verdict: AuditVerdict }) {
  if (broken !== null) {
    return (
      <Note tone="bad" title={`Entry ${broken.sequence} does not fit.`} alert>
        <p>{broken.why}</p>
        <p>
          {entries === 0 ? 'What comes after it proves nothing.' : `${describeCount(entries)} before it fit.`} Keep a
          copy of the database as it is, and compare it with a backup and the server's log.
        </p>
      </Note>
    );
  }
  return (
    <Note tone="good" title={`The audit log is whole: ${describeCount(entries)}.`}>
      {head !== null && (
        <>
          <p>Note its head somewhere else. With it, entries that somebody removes at the end show as well.</p>
          <CopyText text={head} label="head" />
        </>
      )}
    </Note>
  );
}
