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
  /** That it was verified is an entry too. */
  onVerified: () => Promise<void>;
}

/** One line: whether the log is whole, as far as it was asked. The server recomputes it all. */
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
          <p>{verdict === null || verdict.broken !== null ? null : `Checked at ${time}.`}</p>
        </div>
        {verdict?.broken && <Broken verdict={verdict} why={verdict.broken.why} />}
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
  return verdict.entries === 0
    ? 'Whole: no entry yet'
    : `Whole, from entry 1 to ${verdict.entries.toLocaleString('en-US')}`;
}

function Broken({ verdict: { entries }, why }: { verdict: AuditVerdict; why: string }) {
  const before = entries === 0 ? 'What comes after it proves nothing.' : `${describeCount(entries)} before it fit.`;
  return (
    <>
      <p>{why}</p>
      <p>{before} Keep a copy of the database as it is, and compare it with a backup and the server's log.</p>
    </>
  );
}
