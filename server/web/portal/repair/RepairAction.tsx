import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import type { Action } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { offeredProcesses } from '../data/resources.ts';
import { orderPath } from '../orders/order-path.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { CopyLink } from './CopyLink.tsx';
import { HowToSwitchOn } from './HowTo.tsx';
import { InstallCardApp } from './InstallCardApp.tsx';
import type { Repair } from './which-repair.ts';

/** What can be done about it right here. */
export function RepairAction({ repair, open }: { repair: Repair; open: Action }) {
  const { repair: words, ways } = useOrderTexts();
  switch (repair) {
    case 'missing':
      return <InstallCardApp kind="primary" />;
    case 'switched off':
      return (
        <>
          <HowToSwitchOn kind="primary" />
          <InstallCardApp kind="secondary" why="again" />
        </>
      );
    case 'too old':
      return <InstallCardApp kind="primary" why="update" />;
    case 'almost there':
    case 'updated':
      return (
        <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      );
    case 'no window':
      return (
        <Button kind="primary" icon="window" onClick={() => void open.run()} busy={open.busy}>
          {words.openCardApp}
        </Button>
      );
    case 'too new':
      return (
        <LinkButton kind="primary" href="/">
          {ways.backToDashboard}
        </LinkButton>
      );
    case 'no extensions':
    case 'private window':
      return <CopyLink />;
    case 'phone':
      return <GetMobileId />;
    case 'not allowed':
      return <HelpDesk />;
    case 'unclear':
      return null;
  }
}

/** Only where it is offered. */
function GetMobileId() {
  const { processes } = useOrderTexts();
  const mobile = useResource(offeredProcesses).value?.find(({ kind }) => kind === 'mobile ID');
  if (mobile === undefined) return <CopyLink />;
  return (
    <LinkButton kind="primary" href={orderPath(mobile.process)}>
      {processes.titles[mobile.process]}
    </LinkButton>
  );
}
