import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Apart, nameApart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { FaceThumb } from '../../../../shared/ui/faces/FaceThumb.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { describeUnfinished } from '../orders/describe-unfinished.ts';
import { goesOnElsewhere } from '../repair/needs-computer.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface OrderTasksProps {
  orders: readonly Run[];
  /**
   * `page`: each with a button, that of the first is filled. `panel`: each row is a link and no heading, since the
   * Dashboard has both above.
   */
  on: 'page' | 'panel';
}

/** The orders that wait for their person, a row each. */
export function OrderTasks({ orders, on }: OrderTasksProps) {
  const { dashboard, processes, ways, formats } = useTexts();
  const apartOf = tellApart(orders, {
    nameOf: ({ kind }) => kind,
    detailOf: ({ reference }) => dashboard.orderNumber(reference),
  });
  const until = (iso: string) => formats.until(iso, new Date());
  return (
    <>
      {orders.map((order, index) => {
        const elsewhere = goesOnElsewhere(order, navigator);
        const { title, text } = describeUnfinished(order, { elsewhere, until }, dashboard);
        const apart = apartOf(order);
        const path = `/runs/${order.id}`;
        return (
          <ListRow
            key={order.id}
            lead={<FaceThumb kind={order.kind} state={order.progress?.confirmedAt == null ? 'registered' : 'active'} />}
            title={
              <>
                {title}
                <Apart by={apart} />
              </>
            }
            sub={text}
            level={on === 'page' ? 2 : null}
            href={on === 'panel' ? path : undefined}
            end={
              on === 'page' ? (
                <LinkButton kind={index === 0 && !elsewhere ? 'primary' : 'secondary'} href={path}>
                  {ways.continue}
                  <Apart by={orders.length > 1 ? nameApart(processes.titles[order.process], apart) : null} />
                </LinkButton>
              ) : undefined
            }
          />
        );
      })}
    </>
  );
}
