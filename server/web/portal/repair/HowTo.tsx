import { useState } from 'preact/hooks';
import { NumberedList } from '../../../../shared/ui/content/NumberedList.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import { Dialog } from '../../../../shared/ui/feedback/Dialog.tsx';
import type { StoreName } from '../../../../shared/wire/card-app.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { storeName } from './store-name.ts';

/** No page may open the browser's own pages, so their URL can be copied. */
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

/** Only for the demo: other people are not asked to use developer mode. */
export function HowToInstallByHand({ kind, label }: HowToInstallByHandProps) {
  const [shown, setShown] = useState(false);
  const { byHand } = useOrderTexts().repair.steps;
  const browser = storeName(navigator.userAgent);
  return (
    <>
      <Button kind={kind} icon="puzzle" onClick={() => setShown(true)}>
        {label}
      </Button>
      <StepsDialog
        open={shown}
        title={byHand.title}
        address={browser === 'firefox' ? FIREFOX_DEBUGGING : ADDRESSES[browser]}
        change={browser === 'firefox' ? byHand.firefox : byHand.chromium}
        onDismiss={() => setShown(false)}
      />
    </>
  );
}

export function HowToSwitchOn({ kind }: { kind: 'primary' | 'secondary' }) {
  const { repair } = useOrderTexts();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setShown(true)}>
        {repair.showHow}
      </Button>
      <StepsDialog
        open={shown}
        title={repair.steps.switchOn.title}
        address={ADDRESSES[storeName(navigator.userAgent)]}
        change={repair.steps.switchOn.change}
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
  /** The steps in the browser's list of extensions. */
  change: { title: string; sub: string };
  onDismiss: () => void;
}

function StepsDialog({ open, title, address, change, onDismiss }: StepsDialogProps) {
  const { repair } = useOrderTexts();
  const { steps } = repair;
  return (
    <Dialog
      open={open}
      title={title}
      onDismiss={onDismiss}
      actions={
        <Button kind="primary" icon="refresh" wide onClick={() => location.reload()}>
          {repair.reloadPage}
        </Button>
      }
    >
      <div class="how-to">
        <NumberedList
          items={[{ title: steps.open, sub: <CopyText text={address} label={steps.address} /> }, change, steps.back]}
        />
      </div>
    </Dialog>
  );
}
