import { useState } from 'preact/hooks';
import { readAuditFault, sayAuditFault } from '../../../../shared/audit-fault.ts';
import type { AuditTexts } from '../../../../shared/texts/en/admin/audit.ts';
import { More } from '../../../../shared/ui/content/More.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import { Field } from '../../../../shared/ui/controls/Field.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { type AuditVerdict, verifyAudit } from '../../../../shared/wire/audit.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useTexts } from './use-texts.ts';

interface VerifyLogProps {
  verdict: AuditVerdict | null;
  onVerdict: (verdict: AuditVerdict | null) => void;
  /** The verification leaves an entry too. */
  onVerified: () => Promise<void>;
}

/** One line: whether the log is intact, as of the last check. The server recomputes all of it. */
export function VerifyLog({ verdict, onVerdict, onVerified }: VerifyLogProps) {
  const { audit, formats } = useTexts();
  const words = audit.verify;
  const [noted, setNoted] = useState('');
  const [wrong, setWrong] = useState(false);
  const [checkedAt, setCheckedAt] = useState<string | null>(null);
  const verifying = useAction(async () => {
    const head = readHead(noted);
    setWrong(head === undefined);
    if (head === undefined) return;
    onVerdict(null);
    onVerdict(await call(verifyAudit, { head }));
    setCheckedAt(new Date().toISOString());
    await onVerified();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void verifying.run();
      }}
    >
      <Note
        tone={verdict === null ? 'info' : verdict.whole ? 'good' : 'bad'}
        title={titleOf(verdict, words)}
        alert={verdict?.whole === false}
        actions={
          <Button type="submit" busy={verifying.busy}>
            {words.action}
          </Button>
        }
      >
        <div role="status">
          <p>{verdict?.whole === true && checkedAt !== null ? words.checkedAt(formats.time(checkedAt)) : null}</p>
        </div>
        {verdict?.broken && <Broken entries={verdict.entries} {...verdict.broken} />}
        {verdict?.untrue && <Untrue {...verdict.untrue} />}
        <More label={words.heads}>
          {verdict?.head && (
            <>
              <p>{words.noteIt}</p>
              <CopyText text={verdict.head} label={words.head} />
            </>
          )}
          <Field
            label={words.noted}
            name="head"
            value={noted}
            onInput={setNoted}
            error={wrong ? words.notedWrong : undefined}
            help={words.notedHelp}
          />
        </More>
        {verifying.error !== null && <WhyNot error={verifying.error} />}
      </Note>
    </form>
  );
}

function titleOf(verdict: AuditVerdict | null, words: AuditTexts['verify']): string {
  if (verdict === null) return words.idle;
  if (verdict.broken !== null) return words.brokenAt(verdict.broken.sequence);
  if (verdict.untrue !== null) return words.untrue;
  return verdict.entries === 0 ? words.wholeEmpty : words.whole(verdict.entries);
}

function Broken({ entries, sequence, what }: NonNullable<AuditVerdict['broken']> & { entries: number }) {
  const words = useTexts().audit.verify;
  const fit = entries < sequence ? words.fitBefore(entries) : words.allFollow;
  return (
    <>
      <Why what={what} />
      <p>
        {entries === 0 ? words.provesNothing : fit} {words.whatNow}
      </p>
    </>
  );
}

function Untrue({ sequence, what }: NonNullable<AuditVerdict['untrue']>) {
  const words = useTexts().audit.verify;
  return (
    <>
      <Why what={what} />
      <p>
        {sequence !== null && `${words.saysHowItWas(sequence)} `}
        {words.whatNow}
      </p>
    </>
  );
}

function Why({ what }: { what: NonNullable<AuditVerdict['broken']>['what'] }) {
  const { audit, auditFaults } = useTexts();
  const fault = readAuditFault(what);
  return <p>{fault === null ? audit.verify.olderPage : sayAuditFault(fault, auditFaults)}</p>;
}

/** A noted hash, with or without text around it; null = none was given, undefined = it is not a hash. */
export function readHead(given: string): string | null | undefined {
  const bare = given.replace(/[\s:.…]/g, '').toLowerCase();
  if (bare === '') return null;
  return /^[0-9a-f]{64}$/.test(bare) ? bare : undefined;
}
