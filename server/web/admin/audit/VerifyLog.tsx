import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Field } from '../../../../shared/ui/Field.tsx';
import { More } from '../../../../shared/ui/More.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { type AuditVerdict, verifyAudit } from '../../../../shared/wire/audit.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { auditLog } from './audit-log.ts';
import { readHead } from './read-head.ts';
import { Verdict } from './Verdict.tsx';

interface VerifyLogProps {
  verdict: AuditVerdict | null;
  onVerdict: (verdict: AuditVerdict | null) => void;
}

/** Lets the server recompute the whole log, and says what it has found. */
export function VerifyLog({ verdict, onVerdict }: VerifyLogProps) {
  const [noted, setNoted] = useState('');
  const [wrong, setWrong] = useState(false);
  const verifying = useAction(async () => {
    const head = readHead(noted);
    setWrong(head === undefined);
    if (head === undefined) return;
    onVerdict(null);
    onVerdict(await call(verifyAudit, { head }));
    await auditLog.refresh();
  });
  return (
    <Panel title="Is it whole?" padded>
      <form
        class="audit-verify"
        onSubmit={(event) => {
          event.preventDefault();
          void verifying.run();
        }}
      >
        <p class="audit-verify-text">
          Verify recomputes every entry. It finds what was changed, removed, swapped or put in from outside.
        </p>
        <Button type="submit" kind="primary" busy={verifying.busy}>
          Verify
        </Button>
        <More label="I noted a head earlier">
          <Field
            label="Noted head"
            name="head"
            value={noted}
            onInput={setNoted}
            error={wrong ? 'Paste all 64 characters of it: digits and the letters a to f.' : undefined}
            help="It has to be in the log. Without it, nobody can tell that entries at the end were removed."
          />
        </More>
        <div role="status">{verdict?.whole === true && <Verdict verdict={verdict} />}</div>
        {verdict?.whole === false && <Verdict verdict={verdict} />}
        {verifying.error !== null && <WhyNot error={verifying.error} />}
      </form>
    </Panel>
  );
}
