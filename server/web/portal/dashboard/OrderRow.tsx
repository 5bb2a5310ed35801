import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { FaceThumb } from '../../../../shared/ui/faces/FaceThumb.tsx';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';
import { orderPath } from '../orders/order-path.ts';
import { needsComputer } from '../repair/needs-computer.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describeOffer } from './describe-offer.ts';

/** One process to order, for a person who has something already. A phone is not led into a card order. */
export function OrderRow({ offered }: { offered: OfferedProcess }) {
  const texts = useTexts();
  const elsewhere = needsComputer(offered.kind, navigator);
  return (
    <ListRow
      lead={<FaceThumb kind={offered.kind} state="registered" />}
      title={texts.processes.titles[offered.process]}
      href={elsewhere ? undefined : orderPath(offered.process)}
      sub={elsewhere ? texts.dashboard.needsComputer : describeOffer(offered, { here: true }, texts)}
    />
  );
}
