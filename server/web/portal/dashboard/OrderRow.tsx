import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';
import { browserKind } from '../repair/browser-kind.ts';
import { describeOffer } from './describe-offer.ts';
import { orderPath } from './order-path.ts';

/** One thing that can be ordered, for somebody who has something already. A phone is not led into a card order. */
export function OrderRow({ offered }: { offered: OfferedProcess }) {
  const needsComputer = offered.kind === 'virtual smart card' && browserKind(navigator) === 'phone';
  return (
    <ListRow
      lead={<FaceThumb kind={offered.kind} state="registered" />}
      title={offered.title}
      href={needsComputer ? undefined : orderPath(offered.process)}
      sub={needsComputer ? 'Needs a computer' : describeOffer(offered)}
    />
  );
}
