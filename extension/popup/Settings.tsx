import { browser } from 'wxt/browser';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import { FactList } from '../../shared/ui/content/FactList.tsx';
import { ListRow } from '../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../shared/ui/content/Panel.tsx';
import { Icon } from '../../shared/ui/icons/Icon.tsx';
import { BackBar } from '../../shared/ui/windows/BackBar.tsx';
import { Headline } from '../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface SettingsProps {
  cards: readonly CardSummary[];
  onBack: () => void;
}

export function Settings({ cards, onBack }: SettingsProps) {
  const { popup } = useTexts();
  const words = popup.settings;
  const servers = [...Map.groupBy(cards, ({ origin }) => origin)];
  return (
    <WindowFrame title={popup.title}>
      <BackBar onBack={onBack} />
      <Headline focused text={words.title} />
      <Panel title={words.servers}>
        {servers.length === 0 ? (
          <p class="x-nothing">{words.noServer}</p>
        ) : (
          <ul class="x-plain-list">
            {servers.map(([origin, [first, ...more]]) => (
              <ListRow
                key={origin}
                as="li"
                lead={<Icon name="shield" />}
                title={new URL(origin).host}
                sub={words.cardsOf(first?.serverName ?? '', more.length + 1)}
              />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={words.about}>
        <div class="x-panel-room">
          <FactList
            layout="ends"
            facts={[
              [words.version, browser.runtime.getManifest().version],
              [words.license, 'Apache-2.0'],
            ]}
          />
        </div>
      </Panel>
    </WindowFrame>
  );
}
