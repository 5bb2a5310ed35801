import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { MobileFace } from '../../../../shared/ui/MobileFace.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import type { SuppliedRun } from '../../../../shared/wire/admin.ts';
import { useTitle } from '../../parts/frame/use-title.ts';
import type { SuppliedEnd } from './describe-supplied-run.ts';

/** How an order for another person ended; anything further begins at the person's page. */
export function SuppliedEndPage({ run, end }: { run: SuppliedRun; end: SuppliedEnd }) {
  useTitle(end.headline, run.title);
  const { serverName, profileName, purposes } = run.ordered;
  return (
    <Result
      tone={end.tone}
      headline={end.headline}
      lead={end.lead}
      aside={
        end.tone === 'good' && (
          <MobileFace
            serverName={serverName}
            profileName={profileName}
            purposes={purposes}
            state="active"
            deviceName={run.progress?.deviceName ?? undefined}
          />
        )
      }
      actions={
        <LinkButton kind="primary" href={`/admin/people/${run.person.id}`}>
          Back to {run.person.displayName}
        </LinkButton>
      }
    />
  );
}
