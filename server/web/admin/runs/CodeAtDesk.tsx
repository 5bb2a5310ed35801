import { More } from '../../../../shared/ui/content/More.tsx';
import { NumberedList } from '../../../../shared/ui/content/NumberedList.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import { QrPlate } from '../../../../shared/ui/order/QrPlate.tsx';
import { readSuppliedTicket, type SuppliedRun } from '../../../../shared/wire/admin.ts';
import { useLink } from '../../parts/data/use-link.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { byThisClock } from '../../parts/server-clock.ts';
import { useDeskTexts } from '../texts/use-desk-texts.ts';

/** The code that the person scans with their own phone, from the operator's screen. */
export function CodeAtDesk({ run, expiresAt }: { run: SuppliedRun; expiresAt: string }) {
  const name = run.person.displayName;
  const { suppliedRun, processes } = useDeskTexts();
  const words = suppliedRun.code;
  const headline = words.headline(name);
  const heading = useHeadline(headline, { process: processes.titles[run.process], at: run.step });
  const { link, error, again } = useLink(run, readSuppliedTicket);
  const how = [
    { title: words.camera.title, sub: words.camera.sub(name) },
    words.point,
    { title: words.number.title, sub: words.number.sub({ name, userName: run.person.userName }) },
  ];
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">{words.lead}</p>
      </header>
      {error !== null && <OurFault error={error} again={again} />}
      <div class="supplied-code">
        <QrPlate
          link={link}
          until={byThisClock(expiresAt)}
          label={words.label(name)}
          lastsSeconds={run.ordered.messageLifetimeSeconds}
          whenLow={words.whenLow}
        />
        <NumberedList items={how} />
      </div>
      {link !== null && (
        <More label={words.cannotScan}>
          <CopyText text={link} label={words.link} />
        </More>
      )}
    </>
  );
}
