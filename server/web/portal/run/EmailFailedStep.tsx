import { Announce } from '../../../../shared/ui/Announce.tsx';
import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useSaidOnce } from './use-said-once.ts';

const HEADLINE = 'The email could not be delivered';

/** The mail server refused the address for good. Only Cancel is left. */
export function EmailFailedStep({ run, address }: { run: Run; address: string }) {
  const heading = useHeadline(HEADLINE, { process: run.title, stay: true });
  const said = useSaidOnce(`${HEADLINE}.`);
  return (
    <header>
      <h1 class="c-title" ref={heading} tabIndex={-1}>
        {HEADLINE}
      </h1>
      <p class="c-lead">
        The address <strong>{address}</strong> does not take our mail. Ask your help desk to correct it. Nothing was
        created.
      </p>
      <HelpDesk />
      <Announce text={said} />
    </header>
  );
}
