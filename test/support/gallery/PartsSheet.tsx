import { useState } from 'preact/hooks';
import { CERTIFICATE_STATES } from '../../../shared/certificate.ts';
import { CREDENTIAL_STATES } from '../../../shared/credential.ts';
import { More } from '../../../shared/ui/content/More.tsx';
import { Panel } from '../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../shared/ui/content/Pill.tsx';
import { Button } from '../../../shared/ui/controls/Button.tsx';
import { CopyText } from '../../../shared/ui/controls/CopyText.tsx';
import { Field } from '../../../shared/ui/controls/Field.tsx';
import { LinkButton } from '../../../shared/ui/controls/LinkButton.tsx';
import { Empty } from '../../../shared/ui/feedback/Empty.tsx';
import { Note } from '../../../shared/ui/feedback/Note.tsx';
import { Skeleton } from '../../../shared/ui/feedback/Skeleton.tsx';
import { Icon } from '../../../shared/ui/icons/Icon.tsx';
import { ICON_PATHS, type IconName } from '../../../shared/ui/icons/icon-paths.ts';
import { Spinner } from '../../../shared/ui/icons/Spinner.tsx';
import { Logo } from '../../../shared/ui/organization/Logo.tsx';

const ICONS = Object.keys(ICON_PATHS) as IconName[]; // the keys of an object literal are exactly its names

export function PartsSheet() {
  const [name, setName] = useState('alice');
  return (
    <main class="g-sheet">
      <h1 class="c-page-title">Parts</h1>
      <div class="g-line">
        <Button kind="primary">Next</Button>
        <Button kind="primary" disabled>
          Next
        </Button>
        <Button>Cancel</Button>
        <Button kind="ghost">Details</Button>
        <Button kind="careful">Lock</Button>
        <Button kind="danger">Lock</Button>
        <Button kind="primary" busy>
          Log in
        </Button>
        <LinkButton href="#faces" icon="download">
          Download
        </LinkButton>
      </div>
      <div class="g-line">
        {[...CREDENTIAL_STATES, ...CERTIFICATE_STATES].map((state) => (
          <Pill key={state} state={state} />
        ))}
      </div>
      <Note tone="info">Send again in 42 seconds.</Note>
      <Note tone="good">Card app found. Going on.</Note>
      <Note tone="warn">We are offline. This page goes on when the connection is back.</Note>
      <Note tone="bad" title="The certificates could not be issued.">
        No card was created and your PIN was not kept. Try again, or show this number to the help desk: 7F3K-22.
      </Note>
      <Note tone="info" icon="spinner" title="Looking for the card app…">
        Checked just now. Order lasts until 10:42.
      </Note>
      <Panel>
        <Empty
          level={2}
          title="No virtual smart card yet"
          action={
            <LinkButton kind="primary" href="#process">
              Get virtual smart card
            </LinkButton>
          }
        >
          Order one and use it in this browser in about a minute.
        </Empty>
      </Panel>
      <Field label="User name" name="userName" value={name} onInput={setName} help="As at your computer." />
      <Field label="Password" name="password" type="password" value="" onInput={() => {}} error="Type your password." />
      <div class="g-line">
        <Logo />
        <Logo size={21} />
        <Spinner label="Getting your order…" />
        <CopyText text="4F9A 02D1 77B0 C177" label="serial number" />
      </div>
      <More label="More details">Serial, thumbprint and the like.</More>
      <div class="g-line">
        {ICONS.map((icon) => (
          <Icon key={icon} name={icon} />
        ))}
      </div>
      <Panel title="What you have">
        <Skeleton />
      </Panel>
    </main>
  );
}
