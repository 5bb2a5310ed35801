import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { useSaidOnce } from './use-said-once.ts';

/** The mail server refused the address permanently. Only Cancel is left. */
export function EmailFailedStep({ run, address }: { run: Run; address: string }) {
  const {
    runMobile: { emailRefused },
    processes,
  } = useOrderTexts();
  const heading = useHeadline(emailRefused.headline, { process: processes.titles[run.process], stay: true });
  const said = useSaidOnce(emailRefused.said);
  return (
    <header>
      <h1 class="c-title" ref={heading} tabIndex={-1}>
        {emailRefused.headline}
      </h1>
      <p class="c-lead">{emailRefused.lead(<strong>{address}</strong>)}</p>
      <HelpDesk />
      <Announce text={said} />
    </header>
  );
}
