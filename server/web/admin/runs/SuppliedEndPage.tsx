import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import type { SuppliedRun } from '../../../../shared/wire/admin.ts';
import { useTitle } from '../../parts/frame/use-title.ts';
import { useDeskTexts } from '../texts/use-desk-texts.ts';
import type { SuppliedEnd } from './describe-supplied-run.ts';

/** How an order for another person ended; anything further begins at the person's page. */
export function SuppliedEndPage({ run, end }: { run: SuppliedRun; end: SuppliedEnd }) {
  const { suppliedRun, processes } = useDeskTexts();
  useTitle(end.headline, processes.titles[run.process]);
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
          {suppliedRun.backTo(run.person.displayName)}
        </LinkButton>
      }
    >
      {end.reference !== null && suppliedRun.reference(<span class="c-unbroken">{end.reference}</span>)}
    </Result>
  );
}
