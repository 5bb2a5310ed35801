import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import type { StoreName } from '../../../../shared/wire/card-app.ts';
import { storeName } from './store-name.ts';

/** No page may open the browser's own pages: the address is there to be copied. */
const ADDRESSES: Readonly<Record<StoreName, string>> = {
  chrome: 'chrome://extensions',
  edge: 'edge://extensions',
  firefox: 'about:addons',
};
/** Where Firefox loads what Mozilla did not sign. */
const FIREFOX_DEBUGGING = 'about:debugging#/runtime/this-firefox';

interface HowToInstallByHandProps {
  kind: 'primary' | 'secondary';
  label: string;
}

/** For the demo alone: nobody else's people are asked for developer mode. */
export function HowToInstallByHand({ kind, label }: HowToInstallByHandProps) {
  const [shown, setShown] = useState(false);
  const browser = storeName(navigator.userAgent);
  const change =
    browser === 'firefox'
      ? { title: 'Add Chipless', sub: 'Choose Load Temporary Add-on, then .output/firefox-mv3/manifest.json.' }
      : {
          title: 'Add Chipless',
          sub: 'Switch on Developer mode, choose Load unpacked, then the folder .output/chrome-mv3.',
        };
  return (
    <>
      <Button kind={kind} icon="puzzle" onClick={() => setShown(true)}>
        {label}
      </Button>
      <StepsDialog
        open={shown}
        title="Add the card app to this browser"
        address={browser === 'firefox' ? FIREFOX_DEBUGGING : ADDRESSES[browser]}
        change={change}
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
        address={ADDRESSES[storeName(navigator.userAgent)]}
        change={{ title: 'Find Chipless and switch it on', sub: 'If it asks which sites it may read, allow this one.' }}
        onDismiss={() => setShown(false)}
      />
    </>
  );
}

interface StepsDialogProps {
  open: boolean;
  title: string;
  /** Of the browser's list of extensions. */
  address: string;
  /** What to do among the browser's extensions. */
  change: { title: string; sub: string };
  onDismiss: () => void;
}

function StepsDialog({ open, title, address, change, onDismiss }: StepsDialogProps) {
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
            { title: 'Open your browser’s extensions', sub: <CopyText text={address} label="address" /> },
            change,
            { title: 'Come back and reload this page', sub: 'Your order stays.' },
          ]}
        />
      </div>
    </Dialog>
  );
}
