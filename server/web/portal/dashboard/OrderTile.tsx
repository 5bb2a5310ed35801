import { CardFace } from '../../../../shared/ui/faces/CardFace.tsx';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import { Icon } from '../../../../shared/ui/icons/Icon.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';
import { orderPath } from '../orders/order-path.ts';
import { needsComputer } from '../repair/needs-computer.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describeOffer } from './describe-offer.ts';

/** One process to order. Its heading is the link, stretched over the tile; a phone is not led into a card order. */
export function OrderTile({ offered }: { offered: OfferedProcess }) {
  const texts = useTexts();
  const { dashboard, processes } = texts;
  const mobile = offered.kind === 'mobile ID';
  const elsewhere = needsComputer(offered.kind, navigator);
  const hint = elsewhere ? dashboard.needsComputer : dashboard.about[offered.kind];
  const title = processes.titles[offered.process];
  const Face = mobile ? MobileFace : CardFace;
  return (
    <section class={`tile tile-${mobile ? 'mobile' : 'card'}`}>
      <h2 class="tile-title">{elsewhere ? title : <a href={orderPath(offered.process)}>{title}</a>}</h2>
      <p class="tile-text">{describeOffer(offered, { here: !elsewhere }, texts)}</p>
      <p class="tile-hint">
        <Icon name={elsewhere ? 'computer' : 'clock'} />
        {hint}
      </p>
      <div class="tile-art" aria-hidden="true">
        <Face serverName={organization().name} profileName="" state="active" purposes={[]} plain />
      </div>
    </section>
  );
}
