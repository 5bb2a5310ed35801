import { ErrorBoundary, useLocation } from 'preact-iso';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { lazyPage } from '../../parts/frame/lazy-page.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { credentials, offeredProcesses, openRuns } from '../data/resources.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './dashboard.css';
import { OpenTasksPanel } from './OpenTasksPanel.tsx';
import { OrderRow } from './OrderRow.tsx';
import { OrderTile } from './OrderTile.tsx';
import { UnfinishedOrder } from './UnfinishedOrder.tsx';
import { WhatYouHave } from './WhatYouHave.tsx';

const StartOrder = lazyPage(() => import('./StartOrder.tsx').then((page) => page.StartOrder));

export function Dashboard({ givenName = '' }: { givenName?: string }) {
  const { order } = useLocation().query;
  if (order === undefined) return <Overview givenName={givenName} />;
  return (
    <ErrorBoundary>
      <StartOrder process={order} />
    </ErrorBoundary>
  );
}

function Overview({ givenName }: { givenName: string }) {
  const { dashboard } = useTexts();
  const runs = useResource(openRuns);
  const offered = useResource(offeredProcesses);
  const owned = useResource(credentials);
  const error = runs.error ?? offered.error ?? owned.error;
  const again = () => {
    for (const shown of [runs, offered, owned]) shown.again();
  };
  if (error?.code === 'user_inactive') return <Trouble error={error} again={again} />;
  const had = owned.value?.filter(({ state }) => state === 'active' || state === 'inactive') ?? [];
  const waiting = runs.value ?? [];
  const apart = tellApart(waiting, {
    nameOf: ({ kind }) => kind,
    detailOf: ({ reference }) => dashboard.orderNumber(reference),
  });
  const read = runs.value !== null && offered.value !== null && owned.value !== null;
  return (
    <>
      <PageHead title={dashboard.title} lead={dashboard.lead(givenName)} />
      {error !== null && <Trouble error={error} again={again} />}
      {!read && error === null && <Waiting rows={3} />}
      {read && (
        <>
          {waiting.map((run) => (
            <UnfinishedOrder key={run.id} run={run} beside={waiting.length > 1} apart={apart(run)} />
          ))}
          {had.length === 0 ? (
            <>
              <div class="tiles">
                {offered.value?.map((process) => (
                  <OrderTile key={process.process} offered={process} />
                ))}
              </div>
              <WhatYouHave credentials={had} />
            </>
          ) : (
            <div class="dashboard-columns">
              <WhatYouHave credentials={had} />
              <OpenTasksPanel orders={waiting} />
              <Panel title={dashboard.order}>
                {offered.value?.map((process) => (
                  <OrderRow key={process.process} offered={process} />
                ))}
              </Panel>
            </div>
          )}
        </>
      )}
    </>
  );
}
