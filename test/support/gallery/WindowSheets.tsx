import { useState } from 'preact/hooks';
import type { PinPolicy } from '../../../shared/pin-policy.ts';
import { ListRow } from '../../../shared/ui/content/ListRow.tsx';
import { More } from '../../../shared/ui/content/More.tsx';
import { Panel } from '../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../shared/ui/content/Pill.tsx';
import { Button } from '../../../shared/ui/controls/Button.tsx';
import { IconButton } from '../../../shared/ui/controls/IconButton.tsx';
import { CardFace } from '../../../shared/ui/faces/CardFace.tsx';
import { FaceThumb } from '../../../shared/ui/faces/FaceThumb.tsx';
import { Icon } from '../../../shared/ui/icons/Icon.tsx';
import { LiveList } from '../../../shared/ui/order/LiveList.tsx';
import { PinFields } from '../../../shared/ui/pin/PinFields.tsx';
import { Brief } from '../../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../../shared/ui/windows/FromBox.tsx';
import { WindowFrame } from '../../../shared/ui/windows/WindowFrame.tsx';
import { DEFAULT_PIN_POLICY } from '../default-pin-policy.ts';

const CARD = {
  serverName: 'Chipless',
  profileName: 'Virtual smart card alice@example.com',
  purposes: ['authentication', 'signature'],
} as const;
const VALID = '2028-06-21T10:00:00Z';

const POLICY: PinPolicy = { ...DEFAULT_PIN_POLICY, digits: 'required' };
const STRICT: PinPolicy = { ...POLICY, upperCase: 'required', specialCharacters: 'required' };

export function PinWindow({ strict = false, max = false }: { strict?: boolean; max?: boolean }) {
  const [pin, setPin] = useState(strict ? 'alice1' : max ? '' : '82x4k');
  const [repeat, setRepeat] = useState(strict ? 'alice2' : '');
  const [tried, setTried] = useState(strict);
  return (
    <WindowFrame
      title="Create card"
      host="id.example.com"
      foot={
        <>
          <Button kind="primary" large wide onClick={() => setTried(true)}>
            Create card
          </Button>
          <p>Your PIN never leaves this computer.</p>
        </>
      }
    >
      <FromBox firstTime={strict ? undefined : 'By creating the card you trust this server.'}>
        <Brief text="Chipless" /> asks to create a card for you
      </FromBox>
      <div class="g-head">
        <h1 class="c-title">Choose a PIN</h1>
        <p class="c-lead">For Virtual smart card alice@example.com</p>
      </div>
      <PinFields
        policy={max ? { ...STRICT, minLength: 8, lowerCase: 'required' } : strict ? STRICT : POLICY}
        ownNames={['Alice', 'Berg']}
        pin={pin}
        repeat={repeat}
        onPin={setPin}
        onRepeat={setRepeat}
        showProblems={tried}
      />
    </WindowFrame>
  );
}

export function MakingWindow() {
  return (
    <WindowFrame title="Creating card">
      <CardFace {...CARD} state="registered" />
      <div class="g-head">
        <h1 class="c-title">Making your card</h1>
        <p class="c-lead">This takes a few seconds. Keep this window open.</p>
      </div>
      <LiveList
        items={[
          { title: 'PIN set', state: 'done' },
          { title: 'Keys made', state: 'done' },
          { title: 'Getting certificates from id.example.com', state: 'now' },
          { title: 'Saving the card', state: 'todo' },
        ]}
      />
    </WindowFrame>
  );
}

export function DoneWindow() {
  return (
    <WindowFrame
      title="Card created"
      foot={
        <Button kind="primary" large wide>
          Close
        </Button>
      }
    >
      <CardFace {...CARD} state="active" validUntil={VALID} animate />
      <div class="g-head">
        <h1 class="c-title">Your card is ready</h1>
        <p class="c-lead">Go back to Self-Service and choose Next.</p>
      </div>
      <Panel padded={false}>
        <ListRow
          level={2}
          lead={<Icon name="person" />}
          title="authentication"
          sub={<span class="c-code">No. 4F9A 02D1 … C177</span>}
          end={<Pill state="valid" />}
        />
        <ListRow
          level={2}
          lead={<Icon name="pen" />}
          title="signature"
          sub={<span class="c-code">No. 710C BD4E … 5E03</span>}
          end={<Pill state="valid" />}
        />
      </Panel>
      <div class="g-head">
        <More label="More details">Serials and thumbprints.</More>
      </div>
    </WindowFrame>
  );
}

export function PopupWindow() {
  return (
    <WindowFrame title="Card app" end={<IconButton icon="gear" label="Settings" onClick={() => {}} />}>
      <CardFace {...CARD} state="active" validUntil={VALID} />
      <div class="g-under">
        <Button small>Details</Button>
        <Button small>Change PIN</Button>
        <Button small kind="ghost">
          Delete
        </Button>
      </div>
      <hr class="c-rule" />
      <ListRow
        level={2}
        lead={<FaceThumb kind="virtual smart card" state="locked" />}
        title="Virtual smart card alice@example.com"
        sub="Locked on 2 May 2026. It cannot be used any more."
        onClick={() => {}}
      />
    </WindowFrame>
  );
}
