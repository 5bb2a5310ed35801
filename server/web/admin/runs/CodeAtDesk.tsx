import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { More } from '../../../../shared/ui/More.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import { QrPlate } from '../../../../shared/ui/QrPlate.tsx';
import { readSuppliedTicket, type SuppliedRun } from '../../../../shared/wire/admin.ts';
import { useLink } from '../../parts/data/use-link.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { byThisClock } from '../../parts/server-clock.ts';

/** The code that the person scans with their own phone, from the operator's screen. */
export function CodeAtDesk({ run, expiresAt }: { run: SuppliedRun; expiresAt: string }) {
  const name = run.person.displayName;
  const headline = `${name} scans this code`;
  const heading = useHeadline(headline, { process: run.title, at: run.step });
  const { link, error, again } = useLink(run, readSuppliedTicket);
  const how = [
    { title: 'Open the phone’s camera', sub: `The phone is ${name}’s own. The code works once.` },
    { title: 'Point it at the code', sub: 'Then tap the link that appears, and choose a PIN there.' },
    {
      title: 'Type the number',
      sub: `${name} types what the phone shows in Self-Service, logged in as ${run.person.userName}.`,
    },
  ];
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">Turn the screen so that the phone can see it.</p>
      </header>
      {error !== null && <OurFault error={error} again={again} />}
      <div class="supplied-code">
        <QrPlate
          link={link}
          until={byThisClock(expiresAt)}
          label={`Code for the phone of ${name}`}
          lastsSeconds={run.ordered.messageLifetimeSeconds}
          whenLow="Less than 2 minutes left. Choose Cancel and start again if you need more time."
        />
        <NumberedList items={how} />
      </div>
      {link !== null && (
        <More label="Cannot scan? Show the link">
          <CopyText text={link} label="link" />
        </More>
      )}
    </>
  );
}
