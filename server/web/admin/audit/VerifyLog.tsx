import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { Field } from '../../../../shared/ui/Field.tsx';
import { More } from '../../../../shared/ui/More.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { type AuditVerdict, verifyAudit } from '../../../../shared/wire/audit.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { describeCount } from './describe-count.ts';
import { readHead } from './read-head.ts';

interface VerifyLogProps {
  verdict: AuditVerdict | null;
  onVerdict: (verdict: AuditVerdict | null) => void;
  /** The verification leaves an entry too. */
  onVerified: () => Promise<void>;
}

/** One line: whether the log is intact, as of the last check. The server recomputes all of it. */
export function VerifyLog({ verdict, onVerdict, onVerified }: VerifyLogProps) {
  const [noted, setNoted] = useState('');
  const [wrong, setWrong] = useState(false);
  const [checkedAt, setCheckedAt] = useState<Date | null>(null);
  const verifying = useAction(async () => {
    const head = readHead(noted);
    setWrong(head === undefined);
    if (head === undefined) return;
    onVerdict(null);
    onVerdict(await call(verifyAudit, { head }));
    setCheckedAt(new Date());
    await onVerified();
  });
  const time = checkedAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void verifying.run();
      }}
    >
      <Note
        tone={verdict === null ? 'info' : verdict.whole ? 'good' : 'bad'}
        title={titleOf(verdict)}
        alert={verdict?.whole === false}
        actions={
          <Button type="submit" busy={verifying.busy}>
            Verify now
          </Button>
        }
      >
        <div role="status">
          <p>{verdict?.whole === true ? `Checked at ${time}.` : null}</p>
        </div>
        {verdict?.broken && <Broken entries={verdict.entries} {...verdict.broken} />}
        {verdict?.untrue && <Untrue {...verdict.untrue} />}
        <More label="Heads noted elsewhere">
          {verdict?.head && (
            <>
              <p>Note its head somewhere else. With it, entries that somebody removes at the end show as well.</p>
              <CopyText text={verdict.head} label="head" />
            </>
          )}
          <Field
            label="Noted head"
            name="head"
            value={noted}
            onInput={setNoted}
            error={wrong ? 'Paste all 64 characters of it: digits and the letters a to f.' : undefined}
            help="It has to be in the log. Without it, nobody can tell that entries at the end were removed."
          />
        </More>
        {verifying.error !== null && <WhyNot error={verifying.error} />}
      </Note>
    </form>
  );
}

function titleOf(verdict: AuditVerdict | null): string {
  if (verdict === null) return 'Verify finds what was changed, removed, swapped or put in from outside.';
  if (verdict.broken !== null) return `Broken at entry ${verdict.broken.sequence.toLocaleString('en-US')}`;
  if (verdict.untrue !== null) return 'The log is whole, but the database is not as it says';
  return verdict.entries === 0
    ? 'Whole: no entry yet'
    : `Whole, from entry 1 to ${verdict.entries.toLocaleString('en-US')}`;
}

function Broken({ entries, sequence, why }: NonNullable<AuditVerdict['broken']> & { entries: number }) {
  const fit = entries < sequence ? `${describeCount(entries)} before it fit.` : 'All entries follow one another.';
  return (
    <>
      <p>{why}</p>
      <p>
        {entries === 0 ? 'What comes after it proves nothing.' : fit} {WHAT_NOW}
      </p>
    </>
  );
}

function Untrue({ sequence, why }: NonNullable<AuditVerdict['untrue']>) {
  const where = sequence === null ? '' : `Entry ${sequence.toLocaleString('en-US')} says how it was. `;
  return (
    <>
      <p>{why}</p>
      <p>
        {where}
        {WHAT_NOW}
      </p>
    </>
  );
}

const WHAT_NOW = "Keep a copy of the database as it is, and compare it with a backup and the server's log.";
