import { FactList } from '../../../shared/ui/content/FactList.tsx';
import { FoldingTable } from '../../../shared/ui/content/FoldingTable.tsx';
import { ListRow } from '../../../shared/ui/content/ListRow.tsx';
import { NumberedList } from '../../../shared/ui/content/NumberedList.tsx';
import { Panel } from '../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../shared/ui/content/Pill.tsx';
import { Button } from '../../../shared/ui/controls/Button.tsx';
import { LinkButton } from '../../../shared/ui/controls/LinkButton.tsx';
import { CardFace } from '../../../shared/ui/faces/CardFace.tsx';
import { FaceThumb } from '../../../shared/ui/faces/FaceThumb.tsx';
import { Dialog } from '../../../shared/ui/feedback/Dialog.tsx';
import { Empty } from '../../../shared/ui/feedback/Empty.tsx';
import { Result } from '../../../shared/ui/feedback/Result.tsx';
import { ActionBar } from '../../../shared/ui/order/ActionBar.tsx';
import { LiveList } from '../../../shared/ui/order/LiveList.tsx';
import { Steps } from '../../../shared/ui/order/Steps.tsx';

const STEPS = ['Start', 'Create card', 'Done'];
const CARD = {
  serverName: 'Chipless',
  profileName: 'Virtual smart card alice@example.com',
  purposes: ['authentication', 'signature'],
} as const;
const nothing = () => {};

export function ProcessSheet() {
  return (
    <main class="g-sheet g-wide">
      <Steps title="Get virtual smart card" steps={STEPS} current={1} />
      <div class="g-split">
        <Panel>
          <div class="g-stack">
            <div>
              <h1 class="c-title">Create your card in the card app</h1>
              <p class="c-lead">Go to the small card app window. This page follows along by itself.</p>
            </div>
            <LiveList
              items={[
                { title: 'Card app opened', state: 'done', time: '10:33' },
                {
                  title: 'Waiting for your PIN',
                  state: 'now',
                  sub: 'Choose it in the card app window. The order lasts until 10:42.',
                },
                { title: 'Certificates issued', state: 'todo' },
                { title: 'Card active', state: 'todo' },
              ]}
            />
            <hr class="c-rule" />
            <p class="c-small">
              Cannot see the window?{' '}
              <button class="c-link" type="button">
                Open card app
              </button>
            </p>
          </div>
          <ActionBar
            cancel={{ onClick: nothing }}
            reason="Next is ready once your card is active."
            next={{ disabled: true }}
          />
        </Panel>
        <Panel padded="tight">
          <div class="g-side">
            <CardFace {...CARD} state="registered" />
            <FactList
              layout="ends"
              facts={[
                ['Certificates', 'authentication, signature'],
                ['Valid', '2 years'],
                ['PIN', '6 to 15 characters'],
              ]}
            />
          </div>
        </Panel>
      </div>
      <Panel>
        <NumberedList
          items={[
            { title: 'The card app opens', sub: 'A small window of this browser. It asks for a new PIN.' },
            {
              title: 'You choose a PIN',
              sub: 'You need it each time you use the card. Nobody else can see it, not even the server.',
            },
            { title: 'Your card is made', sub: 'Then come back here and choose Next.' },
          ]}
        />
      </Panel>
    </main>
  );
}

export function DialogSheet() {
  return (
    <>
      <ProcessSheet />
      <Dialog
        open
        title="Open the card app"
        onDismiss={nothing}
        art={<CardFace serverName="Chipless" profileName="" purposes={[]} state="registered" size="small" plain />}
        actions={
          <Button kind="primary" icon="window">
            Open card app
          </Button>
        }
      >
        It opens in its own window and asks for a new PIN. Your PIN stays on this computer.
      </Dialog>
    </>
  );
}

export function DoneSheet() {
  return (
    <main class="g-sheet g-wide">
      <Steps title="Get virtual smart card" steps={STEPS} current={3} />
      <Result
        tone="good"
        headline="Your virtual smart card is active"
        lead="You can use it in this browser right away."
        aside={<CardFace {...CARD} state="active" validUntil="2028-06-21T10:00:00Z" animate />}
        actions={
          <>
            <LinkButton kind="primary" href="/cards">
              Go to Cards
            </LinkButton>
            <LinkButton href="/">Back to Dashboard</LinkButton>
          </>
        }
      >
        <FactList
          facts={[
            ['Server', 'id.example.com'],
            ['Certificates', 'authentication, signature'],
            ['Valid until', '21 Jun 2028'],
          ]}
        />
      </Result>
    </main>
  );
}

export function ResultSheet() {
  return (
    <main class="g-sheet">
      {(['calm', 'warn', 'bad', 'good'] as const).map((tone) => (
        <Result
          key={tone}
          tone={tone}
          headline="Order cancelled"
          lead="No card was created. Everything made so far has been removed."
          actions={
            <>
              <Button kind="primary">Start again</Button>
              <LinkButton href="/">Back to Dashboard</LinkButton>
            </>
          }
        >
          <p>If the card app window is still open, it says the same. You can close it.</p>
        </Result>
      ))}
    </main>
  );
}

const ROWS = [
  { id: '1', purpose: 'authentication', state: 'valid' },
  { id: '2', purpose: 'signature', state: 'issued' },
  { id: '3', purpose: 'encryption', state: 'revoked' },
] as const;

export function TableSheet() {
  return (
    <main class="g-sheet g-wide">
      <Panel title="Certificates" action={<a href="/">See all</a>}>
        <FoldingTable
          caption="Your certificates"
          columns={[
            { title: 'Purpose', sortable: true },
            { title: 'On' },
            { title: 'Valid until', sortable: true },
            { title: 'State' },
            { title: 'Download', end: true },
          ]}
          rows={ROWS.map(({ id, purpose, state }) => ({
            id,
            keys: [purpose, '', id],
            cells: [
              purpose,
              'Virtual smart card',
              '21 Jun 2028',
              <Pill key={id} state={state} />,
              <LinkButton key={id} small href="/" icon="download" download>
                PEM
              </LinkButton>,
            ],
          }))}
          empty={<Empty title="Nothing here yet" />}
        />
      </Panel>
      <Panel title="What you have">
        <ListRow
          lead={<FaceThumb kind="mobile ID" state="active" />}
          title="Mobile ID Alice Berg"
          sub="Pixel 9, Chrome · valid until 3 Jul 2026"
          end={<Pill state="active" />}
        />
        <ListRow
          lead={<FaceThumb kind="virtual smart card" state="inactive" />}
          title="Virtual smart card alice@example.com"
          sub="Paused by the help desk on 18 Jun 2026"
          end={<Pill state="inactive" />}
        />
        <ListRow title="Renew your mobile ID" href="/tasks" sub="It stops working in 12 days." />
      </Panel>
    </main>
  );
}
