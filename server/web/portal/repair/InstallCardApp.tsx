import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { cardAppSource } from '../data/resources.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { HowToInstallByHand } from './HowTo.tsx';
import { storeName } from './store-name.ts';
import { wayToInstall } from './way-to-install.ts';

interface InstallCardAppProps {
  kind: 'primary' | 'secondary';
  /** Why it should be installed. */
  why?: 'first' | 'again' | 'update';
}

/** Leads to the store of this browser, or says whom to ask. */
export function InstallCardApp({ kind, why = 'first' }: InstallCardAppProps) {
  const { repair } = useOrderTexts();
  const { value, error } = useResource(cardAppSource);
  if (value === null && error === null) return null;
  const way = wayToInstall(value, storeName(navigator.userAgent));
  const label = repair.install[why];
  const wanted = why === 'update' ? 'newVersion' : 'cardApp';
  switch (way.by) {
    case 'store':
      return (
        <LinkButton kind={kind} icon="puzzle" href={way.href} newTab>
          {label}
        </LinkButton>
      );
    case 'hand':
      return <HowToInstallByHand kind={kind} label={label} />;
    case 'help desk':
      return (
        <div class="repair-ask">
          <p>{repair.ask[wanted]}</p>
          <HelpDesk />
          <Button kind={kind} icon="refresh" onClick={() => location.reload()}>
            {repair.reload}
          </Button>
        </div>
      );
  }
}
