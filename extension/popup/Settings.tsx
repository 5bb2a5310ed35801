import { browser } from 'wxt/browser';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import { BackBar } from '../../shared/ui/BackBar.tsx';
import { FactList } from '../../shared/ui/FactList.tsx';
import { Headline } from '../../shared/ui/Headline.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { ListRow } from '../../shared/ui/ListRow.tsx';
import { Panel } from '../../shared/ui/Panel.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

export interface SettingsProps {
  cards: readonly CardSummary[];
  onBack: () => void;
}

export function Settings({ cards, onBack }: SettingsProps) {
  const servers = [...Map.groupBy(cards, ({ origin }) => origin)];
  return (
    <WindowFrame title="Card app">
      <BackBar onBack={onBack} />
      <Headline focused text="Settings" />
      <Panel title="Trusted servers">
        {servers.length === 0 ? (
          <p class="x-nothing">None yet. You trust a server by creating a card that it orders.</p>
        ) : (
          <ul class="x-plain-list">
            {servers.map(([origin, [first, ...more]]) => (
              <ListRow
                key={origin}
                as="li"
                lead={<Icon name="shield" />}
                title={new URL(origin).host}
                sub={`${first?.serverName ?? ''} · ${more.length === 0 ? '1 card' : `${more.length + 1} cards`}`}
              />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="About">
        <div class="x-panel-room">
          <FactList
            layout="ends"
            facts={[
              ['Version', browser.runtime.getManifest().version],
              ['License', 'Apache-2.0'],
            ]}
          />
        </div>
      </Panel>
    </WindowFrame>
  );
}
