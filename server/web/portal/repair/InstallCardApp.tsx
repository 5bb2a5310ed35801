import { Button } from '../../../../shared/ui/Button.tsx';
import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { cardAppSource } from '../data/resources.ts';
import { HowToInstallByHand } from './HowTo.tsx';
import { storeName } from './store-name.ts';
import { wayToInstall } from './way-to-install.ts';

interface InstallCardAppProps {
  kind: 'primary' | 'secondary';
  label?: string;
  /** What the help desk is asked for, where there is no store. */
  wanted?: string;
}

/** Leads to the store of the browser at hand, or says whom to ask. */
export function InstallCardApp({ kind, label = 'Install card app', wanted = 'the card app' }: InstallCardAppProps) {
  const { value, error } = useResource(cardAppSource);
  if (value === null && error === null) return null;
  const way = wayToInstall(value, storeName(navigator.userAgent));
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
          <p>Ask your help desk for {wanted}. When it is there, reload this page.</p>
          <HelpDesk />
          <Button kind={kind} icon="refresh" onClick={() => location.reload()}>
            Reload
          </Button>
        </div>
      );
  }
}
