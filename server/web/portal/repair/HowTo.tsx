import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import type { CardApp } from './use-card-app.ts';

const isFirefox = () => navigator.userAgent.includes('Firefox/');

/** No page may open the browser's own pages: the address is there to be copied. */
function extensionsAddress(): ComponentChildren {
  return <CopyText text={isFirefox() ? 'about:addons' : 'chrome://extensions'} label="address" />;
}

interface HowToInstallProps {
  kind: 'primary' | 'secondary';
  label?: string;
  cardApp: CardApp;
}

export function HowToInstall({ kind, label = 'Install card app', cardApp }: HowToInstallProps) {
  const [shown, setShown] = useState(false);
  const show = () => {
    cardApp.expectInstall();
    setShown(true);
  };
  const add = isFirefox()
    ? {
        title: 'Add Chipless',
        sub: 'Your admin gives you the file. Choose the gear, then Install Add-on From File.',
      }
    : {
        title: 'Add Chipless',
        sub: 'Your admin gives you the folder. Switch on Developer mode, then choose Load unpacked. In the demo it is .output/chrome-mv3.',
      };
  return (
    <>
      <Button kind={kind} icon="puzzle" onClick={show}>
        {label}
      </Button>
      <StepsDialog
        open={shown}
        title="Add the card app to this browser"
        change={add}
        onDismiss={() => setShown(false)}
      />
    </>
  );
}

export function HowToSwitchOn({ kind }: { kind: 'primary' | 'secondary' }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setShown(true)}>
        Show me how
      </Button>
      <StepsDialog
        open={shown}
        title="Switch the card app on"
        change={{ title: 'Find Chipless and switch it on', sub: 'If it asks which sites it may read, allow this one.' }}
        onDismiss={() => setShown(false)}
      />
    </>
  );
}

interface StepsDialogProps {
  open: boolean;
  title: string;
  /** What to do among the browser's extensions. */
  change: { title: string; sub: string };
  onDismiss: () => void;
}

function StepsDialog({ open, title, change, onDismiss }: StepsDialogProps) {
  return (
    <Dialog
      open={open}
      title={title}
      onDismiss={onDismiss}
      actions={
        <Button kind="primary" icon="refresh" wide onClick={() => location.reload()}>
          Reload this page
        </Button>
      }
    >
      <div class="how-to">
        <NumberedList
          items={[
            { title: 'Open your browser’s extensions', sub: extensionsAddress() },
            change,
            { title: 'Come back and reload this page', sub: 'Your order stays.' },
          ]}
        />
      </div>
    </Dialog>
  );
}
