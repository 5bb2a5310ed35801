import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';
import { needsComputer } from '../repair/needs-computer.ts';
import { describeOffer } from './describe-offer.ts';
import { orderPath } from './order-path.ts';

/** One thing that can be ordered, for somebody who has something already. A phone is not led into a card order. */
export function OrderRow({ offered }: { offered: OfferedProcess }) {
  const elsewhere = needsComputer(offered.kind, navigator);
  return (
    <ListRow
      lead={<FaceThumb kind={offered.kind} state="registered" />}
      title={offered.title}
      href={elsewhere ? undefined : orderPath(offered.process)}
      sub={elsewhere ? 'Needs a computer' : describeOffer(offered, { here: true })}
    />
  );
}
